// The letter 推荐函 with which a tier sends its list up: number, whom it goes to, who is recommended, signatory, place for the seal.
import { headOf, paperOf, type Frame } from "./frame.ts";
import type { PaperModel } from "./paper-model.ts";
import { dayWords, ended, noticeWords, orBlank, paragraph, sealPlace } from "./wording.ts";

export interface LetterSent {
  readonly number: string;
  readonly signatory: string;
  readonly day: string;
}

export interface RecommendationLetter {
  /** Absent until the list is sent. */
  readonly letter?: LetterSent | undefined;
  /** First to last. */
  readonly recommended: readonly string[];
  readonly reserve: readonly string[];
  /** Names of the tables that go with it. */
  readonly attached: readonly string[];
  /** Why the list is longer than a quota in principle 原则上 allows. */
  readonly overReason: string;
}

/** Few are named in the letter itself; many only in the table. */
const namedAtMost = 3;

function recommendation({ recommended }: RecommendationLetter, frame: Frame): string {
  const named = recommended.slice(0, namedAtMost).join("、");
  const some = recommended.length > namedAtMost ? `${named}等` : named;
  return `按照${noticeWords(frame.notice)}要求，经审核，现推荐${orBlank(some)}${recommended.length === 0 ? "" : `共${recommended.length}家单位`}申报${frame.year}年${frame.listName}，名单见附件。`;
}

export function recommendationLetter(frame: Frame, letter: RecommendationLetter): PaperModel {
  const title = `关于推荐${frame.year}年${frame.listName}的函`;
  return paperOf(frame, title, "dash", [
    ...headOf(frame, letter.letter?.number ?? ""),
    { kind: "title", text: title },
    { kind: "addressee", text: orBlank(frame.addressee) },
    paragraph(recommendation(letter, frame)),
    ...(letter.overReason === "" ? [] : [paragraph(ended(`推荐数量超出原则上限的理由：${letter.overReason}`))]),
    ...(letter.reserve.length === 0 ? [] : [paragraph(`另列候补${letter.reserve.length}家，依次为：${letter.reserve.join("、")}。`)]),
    paragraph("以上单位，请予审核。"),
    { kind: "attachments", names: letter.attached },
    { kind: "signature", persons: [{ label: "签发人", value: orBlank(letter.letter?.signatory) }], issuers: frame.issuers, seal: sealPlace, day: dayWords(letter.letter?.day) },
  ]);
}
