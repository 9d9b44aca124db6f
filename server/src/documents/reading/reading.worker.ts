// The thread that reads files that somebody handed in, one at a time, and compares what was read. It sees nothing else, and may be ended at any moment.
import { parentPort } from "node:worker_threads";
import { independenceHints } from "@qingce/core/review/independence-hint";
import { readFile } from "./read-file.ts";
import type { Asked } from "./reading-thread.ts";

async function answered(asked: Asked): Promise<unknown> {
  switch (asked.kind) {
    case "read":
      return readFile(asked.mediaType, Buffer.from(asked.bytes));
    case "compare":
      return independenceHints(asked.comparing);
  }
}

parentPort?.on("message", (asked: Asked) => void answered(asked).then((answer) => parentPort?.postMessage(answer, [])));
