// Hands a paper out as a file in the form asked for; the file is written after the transaction is over.
import { Readable } from "node:stream";
import { toEpoch } from "@qingce/core/base/instant";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { PaperModel } from "../../documents/papers/paper-model.ts";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { writePaper } from "../../documents/papers/write-paper.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";

export interface PaperMade {
  readonly model: PaperModel;
  /** Whose or of what it is, behind the title in the file's name. */
  readonly of: string;
}

/** What no file system takes is left out. */
const fileName = (title: string, of: string, draft: boolean, format: PaperFormat): string =>
  `${[title, ...(title.includes(of) ? [] : [of])].join("_").replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, "").slice(0, 120)}${draft ? "（草稿）" : ""}.${format}`;

export async function handOutPaper(house: House, made: Result<PaperMade>, format: PaperFormat): Promise<Result<FileHandedOut>> {
  if (!made.ok) return made;
  const { model, of } = made.value;
  const file = await writePaper(model, format, Math.floor(toEpoch(house.clock.now()) / 1000));
  if (!file.ok) return file;
  const { bytes, mediaType } = file.value;
  return ok({ name: fileName(model.title, of, model.marks.includes("草稿"), format), mediaType, size: bytes.length, bytes: Readable.from([bytes]) });
}
