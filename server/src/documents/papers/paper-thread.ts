// Hands papers to a thread of their own to be written; more than a few that wait are told to come again.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { PaperModel } from "./paper-model.ts";

export type PaperFormat = "docx" | "pdf" | "xlsx";

/** `at` is the second that the file says it was made. */
export interface PaperAsked {
  readonly id: number;
  readonly model: PaperModel;
  readonly format: PaperFormat;
  readonly at: number;
}

/** `lacking`: characters that the fonts do not hold. */
export type PaperAnswer = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly lacking: readonly string[] } | { readonly id: number; readonly failed: string };

const mostWaiting = 48;
const patience = 60_000;

interface Waiting {
  readonly done: (answer: PaperAnswer) => void;
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

function lose(worker: Worker, error: Error): void {
  if (thread === worker) thread = undefined;
  for (const [id, one] of waiting) {
    waiting.delete(id);
    one.fail(error);
  }
}

/**
 * The compiler of PDF is native code. Loaded by the thread alone it would be unmapped when the thread ends, before the thread's own
 * last destructors, which lie in it, have run: the whole process would die of it. Loaded here too, it stays.
 */
const keepCompilerLoaded = (): unknown => createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler");

function startThread(): Worker {
  keepCompilerLoaded();
  const worker = bundled ? new Worker(join(here, "paper.worker.mjs")) : new Worker(fromSource, { eval: true, workerData: pathToFileURL(join(here, "paper.worker.ts")).href });
  worker.on("message", (answer: PaperAnswer) => {
    waiting.get(answer.id)?.done(answer);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", (error) => lose(worker, error));
  worker.on("exit", (code) => lose(worker, new Error(`the papers' thread ended with ${code}`)));
  return worker;
}

function ask(given: Omit<PaperAsked, "id">): Promise<PaperAnswer> {
  thread ??= startThread();
  const own = thread;
  own.ref();
  asked += 1;
  const id = asked;
  return new Promise((done, fail) => {
    // a paper that never ends would hold all others up
    const late = setTimeout(() => void own.terminate(), patience);
    const settled = <T>(then: (value: T) => void) => (value: T): void => {
      clearTimeout(late);
      then(value);
    };
    waiting.set(id, { done: settled(done), fail: settled(fail) });
    own.postMessage({ id, ...given } satisfies PaperAsked, []);
  });
}

/** The file's bytes; `busy` where too many wait already. */
export async function writeInThread(model: PaperModel, format: PaperFormat, at: number): Promise<Result<Buffer>> {
  if (waiting.size >= mostWaiting) return refuse({ code: "busy", hint: "正在生成的文件较多，请稍候重试" });
  const answer = await ask({ model, format, at });
  if ("lacking" in answer) return refuse({ code: "glyph-missing", facts: { characters: answer.lacking.join("") }, hint: `PDF 字体没有下列字：${answer.lacking.slice(0, 20).join("、")}。请下载 Word 或 Excel 文件，用本机字体打印` });
  if ("failed" in answer) throw new Error(`a paper could not be written: ${answer.failed}`);
  return ok(Buffer.from(answer.bytes));
}
