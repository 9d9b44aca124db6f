// The thread that reads one file that somebody handed in, or compares what was read. It sees nothing else, and may be ended at any moment.
import { parentPort, workerData } from "node:worker_threads";
import { independenceHints } from "@qingce/core/review/independence-hint";
import { readFile } from "./read-file.ts";
import type { Asked } from "./reading-thread.ts";

const { asked } = workerData as { readonly asked: Asked };

async function answered(): Promise<unknown> {
  switch (asked.kind) {
    case "read":
      return readFile(asked.mediaType, Buffer.from(asked.bytes));
    case "compare":
      return independenceHints(asked.comparing);
  }
}

void answered().then((answer) => parentPort?.postMessage(answer, []));
