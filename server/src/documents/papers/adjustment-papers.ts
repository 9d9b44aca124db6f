// The papers of a proceeding 动态调整: the opinion with its site assessment, the notice of reasons before a decision, the decision. Each with the place for the seal.
import { headOf, paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { blank, clauseWords, dayWords, ended, heading, noticeWords, orBlank, paragraph, sealPlace } from "./wording.ts";

export interface AdjustmentCase {
  readonly unit: string;
  readonly creditCode: string | null;
  readonly region: string;
  /** What set it in motion, in words. */
  readonly ground: string;
  readonly clause: string;
  readonly assessment?: { readonly on: string; readonly place: string; readonly assessors: readonly string[]; readonly found: string; readonly meets: boolean } | undefined;
  readonly hearing: string;
}

const outcomeWords = (remove: boolean, list: string): string => (remove ? `移出${list}名单` : `保留在${list}名单`);

const text = (words: string): readonly Block[] => (words.trim() === "" ? [paragraph(blank)] : words.split("\n").filter((one) => one.trim() !== "").map(paragraph));

const close = (frame: Frame, day: string): Block => ({ kind: "signature", persons: [], issuers: frame.issuers, seal: sealPlace, day: dayWords(day) });

/** Short lines of their own: justified, a code without breaks would tear the text apart. */
const unitLines = ({ creditCode, region }: AdjustmentCase): readonly Block[] => [paragraph(`统一社会信用代码：${orBlank(creditCode)}`), paragraph(`所在地区：${region}`)];

const cited = (clause: string): string => (clause === "" ? "" : `${clauseWords(clause)}的规定`);

function assessed({ assessment }: AdjustmentCase): readonly Block[] {
  if (assessment === undefined) return [];
  const { on, place, assessors, found, meets } = assessment;
  return [heading(1, "评估情况"), paragraph(`${dayWords(on)}，在${orBlank(place)}开展现场评估，评估人员：${orBlank(assessors.join("、"))}。`), ...text(found), paragraph(`评估结论：${meets ? "符合" : "不符合"}绿色制造评价要求。`)];
}

export interface AdjustmentOpinion extends AdjustmentCase {
  readonly remove: boolean;
  readonly reason: string;
  readonly document: string;
  readonly day: string;
}

export function adjustmentOpinion(frame: Frame, given: AdjustmentOpinion): PaperModel {
  const title = `关于${given.unit}的动态调整意见`;
  return paperOf(frame, title, "dash", [
    ...headOf(frame, given.document),
    { kind: "title", text: title },
    ...(frame.addressee === undefined ? [] : [{ kind: "addressee" as const, text: frame.addressee }]),
    paragraph(`根据${noticeWords(frame.notice)}${cited(given.clause)}，现就${given.unit}在${frame.listName}名单上的动态调整提出意见如下：`),
    ...unitLines(given),
    heading(1, "事由"),
    paragraph(ended(given.ground)),
    ...assessed(given),
    heading(1, "意见"),
    paragraph(`建议将${given.unit}${outcomeWords(given.remove, frame.listName)}。`),
    ...text(ended(`理由：${orBlank(given.reason)}`)),
    close(frame, given.day),
  ]);
}

export interface NoticeOfReasons extends AdjustmentCase {
  readonly reasons: string;
  /** Last day to ask for a hearing; the office set it. */
  readonly until: string;
  readonly day: string;
}

export function noticeOfReasons(frame: Frame, given: NoticeOfReasons): PaperModel {
  const title = `${frame.listName}动态调整事先告知书`;
  return paperOf(frame, title, "dash", [
    ...headOf(frame, ""),
    { kind: "title", text: title },
    { kind: "addressee", text: given.unit },
    paragraph(`根据${noticeWords(frame.notice)}，我单位拟将你单位${outcomeWords(true, frame.listName)}。现将有关事项告知如下：`),
    heading(1, "事实"),
    paragraph(ended(given.ground)),
    ...assessed(given),
    heading(1, "理由"),
    ...text(given.reasons),
    heading(1, "你单位的权利"),
    paragraph(`你单位有权陈述、申辩，并可以要求听证。要求听证的，请于${dayWords(given.until)}前（含当日）提出；逾期未提出的，视为放弃听证。`),
    close(frame, given.day),
    { kind: "page" },
    { kind: "title", text: "送达回证" },
    { kind: "fields", fields: [{ label: "受送达单位", value: given.unit, wide: true }, { label: "文书名称", value: title, wide: true }, { label: "送达方式", value: blank }, { label: "送达日期", value: blank }, { label: "签收人", value: blank }, { label: "送达人", value: blank }] },
  ]);
}

export interface AdjustmentDecision extends AdjustmentCase {
  readonly remove: boolean;
  readonly reason: string;
  readonly document: string;
  readonly day: string;
  /** Last day to ask for reconsideration; empty before the removal is carried out. */
  readonly reconsiderUntil: string;
}

export function adjustmentDecision(frame: Frame, given: AdjustmentDecision): PaperModel {
  const title = `关于${given.unit}的动态调整决定`;
  const after = given.remove
    ? [heading(1, "后续事项"), paragraph("自移出之日起，相关标牌、证明停止使用，标牌应当交回。"), paragraph(`对本决定不服的，可以在${dayWords(given.reconsiderUntil)}前（含当日）申请复核。`)]
    : [];
  return paperOf(frame, title, "dash", [
    ...headOf(frame, given.document),
    { kind: "title", text: title },
    { kind: "addressee", text: given.unit },
    paragraph(`根据${noticeWords(frame.notice)}${cited(given.clause)}，经审查，现决定如下：`),
    ...unitLines(given),
    heading(1, "事实"),
    paragraph(ended(given.ground)),
    ...assessed(given),
    ...(given.hearing === "" ? [] : [paragraph(`听证情况：${given.hearing}。`)]),
    heading(1, "决定"),
    paragraph(`将${given.unit}${outcomeWords(given.remove, frame.listName)}。`),
    ...text(ended(`理由：${orBlank(given.reason)}`)),
    ...after,
    close(frame, given.day),
  ]);
}
