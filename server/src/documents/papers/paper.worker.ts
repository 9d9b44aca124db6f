// The thread that writes papers, off the event loop: a list of thousands takes a second in Word. Sees nothing but the model it is handed.
import { parentPort } from "node:worker_threads";
import { writeDocx } from "./docx-out.ts";
import type { PaperAnswer, PaperAsked } from "./paper-thread.ts";
import { unprintable, writePdf } from "./pdf-out.ts";
import { writeSheets } from "./sheet-out.ts";

async function written({ model, format, at }: PaperAsked): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return writeDocx(model);
    case "xlsx":
      return writeSheets(model);
    case "pdf":
      return writePdf(model, at);
  }
}

async function answer(asked: PaperAsked): Promise<PaperAnswer> {
  const { id } = asked;
  try {
    const lacking = asked.format === "pdf" ? unprintable(asked.model) : [];
    return lacking.length > 0 ? { id, lacking } : { id, bytes: await written(asked) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (asked: PaperAsked) => void answer(asked).then((one) => parentPort?.postMessage(one, [])));
