// A signed amendment 补充通知 of a round: a day moved, a quota moved, a correction or a supplement, with its reason.
import { headOf, paperOf, type Frame } from "./frame.ts";
import type { PaperModel } from "./paper-model.ts";
import { dayWords, ended, noticeWords, orBlank, paragraph, sealPlace } from "./wording.ts";

export interface AmendmentNotice {
  /** What is changed, in words. */
  readonly change: string;
  readonly reason: string;
  readonly signedBy: string;
  readonly day: string;
}

export function amendmentNotice(frame: Frame, { change, reason, signedBy, day }: AmendmentNotice): PaperModel {
  const title = `关于${frame.notice.title.replace(/^关于/, "")}的补充通知`.replace("的通知的补充通知", "的补充通知");
  return paperOf(frame, title, "dash", [
    ...headOf(frame, ""),
    { kind: "title", text: title },
    ...(frame.addressee === undefined ? [] : [{ kind: "addressee" as const, text: frame.addressee }]),
    paragraph(`现就${noticeWords(frame.notice)}有关事项补充通知如下：`),
    paragraph(ended(change)),
    paragraph(ended(`理由：${orBlank(reason)}`)),
    { kind: "signature", persons: [{ label: "签发人", value: orBlank(signedBy) }], issuers: frame.issuers, seal: sealPlace, day: dayWords(day) },
  ]);
}
