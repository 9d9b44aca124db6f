// Writes a paper in the form that was asked for. Characters that no file format can hold are taken out first.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { PaperModel } from "./paper-model.ts";
import { writeInThread, type PaperFormat } from "./paper-thread.ts";

export interface WrittenPaper {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Controls and halves of a pair, which XML refuses. */
const unwritable = /(?![\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const written = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === "string" ? one.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll(unwritable, "") : one)) as T;

/** `at` is the second that the file says it was made. */
export async function writePaper(model: PaperModel, format: PaperFormat, at: number): Promise<Result<WrittenPaper>> {
  const file = await writeInThread(written(model), format, at);
  return file.ok ? ok({ bytes: file.value, mediaType: mediaTypes[format] }) : file;
}
