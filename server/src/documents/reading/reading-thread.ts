// Reads files that strangers handed in, each in a thread of its own with little memory and little time: what is malicious ends with its thread.
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Comparing, IndependenceHint } from "@qingce/core/review/independence-hint";
import type { FileRead } from "./file-read.ts";

export type Asked =
  | { readonly kind: "read"; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "compare"; readonly comparing: Comparing };

export interface Patience {
  /** Milliseconds. */
  readonly time: number;
  /** Megabytes. */
  readonly memory: number;
}
const forReading: Patience = { time: 30_000, memory: 512 };
const forComparing: Patience = { time: 120_000, memory: 1024 };

/** In a bundle the thread is a file beside it; from the sources it is TypeScript. (`filename` is the bundle's own, unlike `url`.) */
const bundled = import.meta.filename.endsWith(".mjs");
const here = dirname(import.meta.filename);
/** A thread does not inherit the reading of TypeScript; it asks for it itself. */
const fromSource = `import("tsx/esm/api").then(({ register }) => (register(), import(require("node:worker_threads").workerData.module)))`;

/** Ended before it answered: out of memory, or out of time. */
export class ThreadEnded extends Error {
  constructor(readonly why: "too-large" | "late" | "broken") {
    super(`a reading thread ended: ${why}`);
  }
}

function start(asked: Asked, { memory }: Patience): Worker {
  const workerData = { asked, module: pathToFileURL(join(here, "reading.worker.ts")).href };
  const transferList = asked.kind === "read" ? [asked.bytes.buffer] : [];
  // what the library prints about odd files is nobody's business
  const options = { workerData, transferList, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: memory } };
  return bundled ? new Worker(join(here, "reading.worker.mjs"), options) : new Worker(fromSource, { ...options, eval: true });
}

function ask(asked: Asked, patience: Patience): Promise<unknown> {
  const worker = start(asked, patience);
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new ThreadEnded("late")), patience.time);
    worker.once("message", done);
    worker.once("error", (error: NodeJS.ErrnoException) => fail(new ThreadEnded(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "broken")));
    worker.once("exit", () => {
      clearTimeout(late);
      fail(new ThreadEnded("broken"));
    });
  }).finally(() => void worker.terminate());
}

/** Never fails for what is in the file. */
export async function readInThread(mediaType: string, bytes: Uint8Array<ArrayBuffer>, patience: Patience = forReading): Promise<FileRead> {
  try {
    return (await ask({ kind: "read", mediaType, bytes }, patience)) as FileRead;
  } catch (error) {
    if (error instanceof ThreadEnded) return { pieces: [], makers: [], unread: error.why };
    throw error;
  }
}

/** Throws `ThreadEnded` where the texts are more than can be compared. */
export const compareInThread = async (comparing: Comparing, patience: Patience = forComparing): Promise<readonly IndependenceHint[]> => (await ask({ kind: "compare", comparing }, patience)) as readonly IndependenceHint[];
