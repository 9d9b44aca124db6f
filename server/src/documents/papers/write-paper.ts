// Writes a paper in the form that was asked for. Characters that no file format can hold are taken out first.
import { ok, type Result } from "@qingce/core/base/refusal";
import { xlsxType } from "../xlsx-out.ts";
import { docxType, writeDocx } from "./docx-out.ts";
import type { PaperModel } from "./paper-model.ts";
import { pdfType, writePdf } from "./pdf-out.ts";
import { writeSheets } from "./sheet-out.ts";

export type PaperFormat = "docx" | "pdf" | "xlsx";

export interface WrittenPaper {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** Controls and halves of a pair, which XML refuses. */
const unwritable = /(?![\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const written = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === "string" ? one.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll(unwritable, "") : one)) as T;

/** `at` is the second that the file says it was made. */
export async function writePaper(model: PaperModel, format: PaperFormat, at: number): Promise<Result<WrittenPaper>> {
  const clean = written(model);
  switch (format) {
    case "docx":
      return ok({ bytes: await writeDocx(clean), mediaType: docxType });
    case "xlsx":
      return ok({ bytes: await writeSheets(clean), mediaType: xlsxType });
    case "pdf": {
      const pdf = await writePdf(clean, at);
      return pdf.ok ? ok({ bytes: pdf.value, mediaType: pdfType }) : pdf;
    }
  }
}
