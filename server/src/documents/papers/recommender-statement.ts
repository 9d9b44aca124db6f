// What the recommending tier states in its papers 推荐说明 about each unit: rule by rule, with the facts and every departure from 原则上.
import { paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { dayWords, heading, noticeWords, orBlank, paragraph, sealPlace } from "./wording.ts";

export interface StatedRule {
  readonly clause: string;
  readonly says: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly statement: string;
}

export interface StatedUnit {
  readonly name: string;
  readonly rules: readonly StatedRule[];
}

function ofUnit({ name, rules }: StatedUnit): readonly Block[] {
  const rows = rules.map(({ clause, says, facts, statement }, at) => [
    String(at + 1),
    `${says}（${clause}）`,
    facts.map(({ label, value }) => `${label}：${orBlank(value)}`).join("；"),
    statement,
  ]);
  return [heading(1, name), { kind: "table", heads: ["序号", "要求（条款）", "情况", "说明"], rows: rows.length > 0 ? rows : [["", "", "", ""]], widths: [1, 4, 4, 4] }];
}

export function recommenderStatement(frame: Frame, units: readonly StatedUnit[], day: string): PaperModel {
  return paperOf(frame, frame.name, "dash", [
    { kind: "title", text: frame.name },
    paragraph(`按照${noticeWords(frame.notice)}要求，对推荐单位的有关情况说明如下。`),
    ...units.flatMap(ofUnit),
    paragraph("以上说明，请予审核。"),
    { kind: "signature", persons: [], issuers: frame.issuers, seal: sealPlace, day: dayWords(day) },
  ]);
}
