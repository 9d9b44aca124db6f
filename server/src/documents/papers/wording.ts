// How values are written on paper: blanks where nothing is held, Chinese days, the notice with its number, a document's title and number.
import type { Block } from "./paper-model.ts";

/** What prints where a value is not held: room to write, never a guess. */
export const blank = "＿＿＿＿";
export const blankDay = "＿＿＿＿年＿＿月＿＿日";
/** A field of an official form that nobody is asked for here: said, not left as if forgotten. */
export const notAsked = "（申报表未设此项）";
export const sealPlace = "（盖章处）";

export const orBlank = (text: string | null | undefined): string => (text === null || text === undefined || text.trim() === "" ? blank : text);

/** 2025-06-30 → 2025年6月30日. */
export function dayWords(day: string | null | undefined): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? "");
  return found === null ? blankDay : `${found[1]}年${Number(found[2])}月${Number(found[3])}日`;
}

export interface NoticeNamed {
  readonly title: string;
  /** Absent where the notice has none. */
  readonly number?: string | undefined;
}

export const noticeWords = ({ title, number }: NoticeNamed): string => `《${title}》${number === undefined ? "" : `（${number}）`}`;

/** Closed by a full stop where whoever wrote it left that out. */
export const ended = (text: string): string => (/[。！？…；：]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`);

/** 一（四）.6 → 第一部分第（四）项: a sentence of a paper cites the part, the sentence's own number is ours. */
export function clauseWords(clause: string): string {
  const found = /^([一二三四五六七八九十]+)(（[一二三四五六七八九十]+）)?(?:\.[0-9.]+)?$/u.exec(clause);
  return found === null ? clause : `第${found[1]}部分${found[2] === undefined ? "" : `第${found[2]}项`}`;
}

/** 关于……的通知（浙经信〔2025〕1号) split into title and number; without a number the whole is the title. */
export function titleAndNumber(document: string): { readonly title: string; readonly number: string } {
  const found = /^(.*?)[（(]([^（）()]*〔\d{4}〕[^（）()]*号)[）)]$/u.exec(document.trim());
  return found === null ? { title: document.trim(), number: "" } : { title: found[1] ?? "", number: found[2] ?? "" };
}

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: "heading", level, mark: "", text });
export const line = (text: string, align: "left" | "center" | "right" = "left"): Block => ({ kind: "line", text, align });
