// Reads files that strangers handed in, in a thread with little memory and little time: what is malicious ends with its thread, and the next file gets a new one.
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Comparing, IndependenceHint } from "@qingce/core/review/independence-hint";
import type { FileRead } from "./file-read.ts";

export type Asked =
  | { readonly kind: "read"; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "compare"; readonly comparing: Comparing };

/** Milliseconds for a file and for the comparison, megabytes for the thread. */
export interface Patience {
  readonly reading: number;
  readonly comparing: number;
  readonly memory: number;
}
const usual: Patience = { reading: 30_000, comparing: 120_000, memory: 768 };

/** In a bundle the thread is a file beside it; from the sources it is TypeScript. (`filename` is the bundle's own, unlike `url`.) */
const bundled = import.meta.filename.endsWith(".mjs");
const here = dirname(import.meta.filename);
/** A thread does not inherit the reading of TypeScript; it asks for it itself. */
const fromSource = `import("tsx/esm/api").then(({ register }) => (register(), import(require("node:worker_threads").workerData)))`;

/** Ended before it answered: out of memory, or out of time. */
export class ThreadEnded extends Error {
  constructor(readonly why: "too-large" | "late" | "broken") {
    super(`a reading thread ended: ${why}`);
  }
}

function startThread(memory: number): Worker {
  // what the library prints about odd files is nobody's business
  const options = { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: memory } };
  return bundled ? new Worker(join(here, "reading.worker.mjs"), options) : new Worker(fromSource, { ...options, eval: true, workerData: pathToFileURL(join(here, "reading.worker.ts")).href });
}

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** For one look at a case: asked one thing after another, ended by whoever opened it. */
export class ReadingThread {
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;
  constructor(readonly patience: Patience = usual) {}

  #start(): Worker {
    const worker = startThread(this.patience.memory);
    const lose = (why: ThreadEnded["why"]) => (): void => this.#waiting?.fail(new ThreadEnded(why));
    worker.on("message", (answer) => this.#waiting?.done(answer));
    worker.on("error", (error: NodeJS.ErrnoException) => lose(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "broken")());
    worker.on("exit", () => {
      if (this.#worker === worker) lose("broken")();
    });
    return worker;
  }

  async #ask(asked: Asked, time: number): Promise<unknown> {
    const worker = (this.#worker ??= this.#start());
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise((done, fail) => {
        this.#waiting = { done, fail };
        late = setTimeout(() => fail(new ThreadEnded("late")), time);
        worker.postMessage(asked, asked.kind === "read" ? [asked.bytes.buffer] : []);
      });
    } catch (error) {
      this.end();
      throw error;
    } finally {
      clearTimeout(late);
      this.#waiting = undefined;
    }
  }

  /** Never fails for what is in the file. */
  async read(mediaType: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileRead> {
    try {
      return (await this.#ask({ kind: "read", mediaType, bytes }, this.patience.reading)) as FileRead;
    } catch (error) {
      if (error instanceof ThreadEnded) return { pieces: [], makers: [], unread: error.why };
      throw error;
    }
  }

  /** Throws `ThreadEnded` where the texts are more than can be compared. */
  async compare(comparing: Comparing): Promise<readonly IndependenceHint[]> {
    return (await this.#ask({ kind: "compare", comparing }, this.patience.comparing)) as readonly IndependenceHint[];
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
