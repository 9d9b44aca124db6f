// The announcement 公布通知: the joint issuers, the grounds and the procedure, how many of each kind, the lists as annexes.
import { headOf, paperOf, type Frame } from "./frame.ts";
import { listAnnexes, type ListedKind } from "./list-annexes.ts";
import type { PaperModel } from "./paper-model.ts";
import { dayWords, noticeWords, paragraph, sealPlace, titleAndNumber } from "./wording.ts";

export interface Announcement {
  /** Title, with its number in brackets where it has one. */
  readonly document: string;
  readonly kinds: readonly ListedKind[];
  /** First and last day of the publicity before it; empty where there was none. */
  readonly publicised: { readonly start: string; readonly end: string } | undefined;
  readonly day: string;
}

export function announcement(frame: Frame, { document, kinds, publicised, day }: Announcement): PaperModel {
  const { title, number } = titleAndNumber(document);
  const heading = title === "" ? `关于公布${frame.year}年${frame.listName}名单的通知` : title;
  const counts = kinds.map(({ name, units }) => `${name}${units.length}家`).join("、");
  const shown = publicised === undefined ? "经规定程序" : `经规定程序并于${dayWords(publicised.start)}至${dayWords(publicised.end)}公示`;
  return paperOf(frame, heading, "dash", [
    ...headOf(frame, number),
    { kind: "title", text: heading },
    ...(frame.addressee === undefined ? [] : [{ kind: "addressee" as const, text: frame.addressee }]),
    paragraph(`根据${noticeWords(frame.notice)}，${shown}，现将${frame.year}年名单予以公布，计${counts}，名单见附件。`),
    paragraph("列入名单的单位，按上述文件的规定接受动态管理。"),
    { kind: "attachments", names: kinds.map(({ name }) => `${name}名单`) },
    { kind: "signature", persons: [], issuers: frame.issuers, seal: sealPlace, day: dayWords(day) },
    ...listAnnexes(kinds, "名单", false),
  ]);
}
