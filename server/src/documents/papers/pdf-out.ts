// Sets a paper as PDF in a thread of its own, one after another; more than a few that wait are told to come again.
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { fieldRows } from "./field-rows.ts";
import type { PaperModel } from "./paper-model.ts";
import { titleLines } from "./title-lines.ts";
import type { TypstAnswer, TypstAsked } from "./typst.worker.ts";

export const pdfType = "application/pdf";

const mostWaiting = 24;
const patience = 30_000;

interface Waiting {
  readonly done: (answer: TypstAnswer) => void;
  readonly fail: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let asked = 0;

/** In a bundle the thread is a file beside it; from the sources it is TypeScript. (`filename` is the bundle's own, unlike `url`.) */
const bundled = import.meta.filename.endsWith(".mjs");
const here = dirname(import.meta.filename);
/** A thread does not inherit the reading of TypeScript; it asks for it itself. */
const fromSource = `import("tsx/esm/api").then(({ register }) => (register(), import(require("node:worker_threads").workerData)))`;

function startThread(): Worker {
  const worker = bundled ? new Worker(join(here, "typst.worker.mjs")) : new Worker(fromSource, { eval: true, workerData: pathToFileURL(join(here, "typst.worker.ts")).href });
  const lose = (error: Error): void => {
    if (thread === worker) thread = undefined;
    for (const [id, one] of waiting) {
      waiting.delete(id);
      one.fail(error);
    }
  };
  worker.on("message", (answer: TypstAnswer) => {
    waiting.get(answer.id)?.done(answer);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", lose);
  worker.on("exit", (code) => lose(new Error(`the typesetting thread ended with ${code}`)));
  return worker;
}

function ask(paper: string, at: number): Promise<TypstAnswer> {
  thread ??= startThread();
  thread.ref();
  asked += 1;
  const id = asked;
  const own = thread;
  return new Promise((done, fail) => {
    const late = setTimeout(() => {
      // a paper that never ends would hold all others up
      void own.terminate();
    }, patience);
    const settled = <T>(then: (value: T) => void) => (value: T): void => {
      clearTimeout(late);
      then(value);
    };
    waiting.set(id, { done: settled(done), fail: settled(fail) });
    own.postMessage({ id, paper, at } satisfies TypstAsked, []);
  });
}

/** What the template draws as it stands: titles broken, fields in rows. */
const prepared = ({ blocks, ...rest }: PaperModel): string =>
  JSON.stringify({
    ...rest,
    blocks: blocks.map((block) => {
      if (block.kind === "title") return { ...block, text: titleLines(block.text).join("\n") };
      if (block.kind === "cover") return { ...block, title: titleLines(block.title).join("\n") };
      return block.kind === "fields" ? { kind: block.kind, rows: fieldRows(block.fields) } : block;
    }),
  });

/** The PDF; `busy` where too many wait already. */
export async function writePdf(model: PaperModel, at: number): Promise<Result<Buffer>> {
  if (waiting.size >= mostWaiting) return refuse({ code: "busy", hint: "正在生成的文件较多，请稍候重试" });
  const answer = await ask(prepared(model), at);
  if ("failed" in answer) throw new Error(`a paper could not be set: ${answer.failed}`);
  return ok(Buffer.from(answer.pdf));
}
