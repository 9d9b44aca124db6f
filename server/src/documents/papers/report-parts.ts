// The parts that reports of an applicant and of an evaluator share: cover, tables of an official layout, facts, indicators with scores, proofs.
import { impossible } from "@qingce/core/base/impossible";
import type { FieldOf, LayoutField, PaperLayout } from "@qingce/core/programme/paper-layout";
import type { Block, Field } from "./paper-model.ts";
import { blank, heading, line, orBlank, paragraph } from "./wording.ts";

/** One indicator as a scheme's trace gives it; all as text, blank where there is none. */
export interface IndicatorScored {
  readonly group: string;
  readonly no: string;
  readonly name: string;
  readonly unit: string;
  readonly value: string;
  readonly lead: string;
  readonly base: string;
  readonly points: string;
  readonly max: string;
  readonly reason: string;
}

export interface ReportData {
  readonly layout: PaperLayout;
  readonly fields: { readonly [field in FieldOf]?: string };
  readonly facts: readonly { readonly label: string; readonly value: string; readonly unit: string }[];
  /** Empty where no table of indicators is held: then the attested score stands alone. */
  readonly indicators: readonly IndicatorScored[];
  readonly score: string;
  readonly signatory: string;
  readonly conclusion: string;
  readonly proofs: readonly { readonly of: string; readonly name: string; readonly digest: string }[];
  readonly day: string;
}

const choicesWords = (choices: readonly string[]): string => choices.map((choice) => `□${choice}`).join("　");

const fieldOf = ({ fields }: ReportData, { label, from, choices, tall }: LayoutField): Field => ({
  label,
  value: choices === undefined ? orBlank(from === undefined ? "" : fields[from]) : choicesWords(choices),
  ...(tall === true ? { tall: true } : {}),
  ...(choices === undefined ? {} : { wide: true }),
});

export const coverOf = (data: ReportData, above: string, title: string): Block => ({ kind: "cover", title, above, fields: data.layout.cover.map((field) => fieldOf(data, field)), day: data.day });

export const instructionsOf = ({ layout }: ReportData): readonly Block[] =>
  layout.instructions.length === 0 ? [] : [{ kind: "page" }, { kind: "title", text: "填写说明" }, ...layout.instructions.map((text) => heading(3, text))];

export const tablesOf = (data: ReportData): readonly Block[] =>
  data.layout.tables.flatMap(({ title, fields }): readonly Block[] => [line(title, "center"), { kind: "fields", fields: fields.map((field) => fieldOf(data, field)) }]);

const factsOf = ({ facts }: ReportData): readonly Block[] =>
  facts.length === 0 ? [paragraph(blank)] : [line("申报事项", "center"), { kind: "table", heads: ["序号", "事项", "填报值", "单位"], rows: facts.map(({ label, value, unit }, at) => [String(at + 1), label, value, unit]), widths: [1, 6, 3, 2] }];

function indicatorsOf({ indicators, score, signatory }: ReportData): readonly Block[] {
  const attested = paragraph(`得分：${orBlank(score)}${score === "" ? "" : "分"}。${indicators.length > 0 ? "" : `评价指标与分值表未持有，得分由署名者${signatory === "" ? "" : signatory}负责，逐项得分另附。`}`);
  if (indicators.length === 0) return [attested];
  const rows = indicators.map((one) => [one.no, one.group, one.name, one.unit, one.lead, one.base, one.value, one.points, one.max, one.reason]);
  return [line("评价指标表", "center"), { kind: "table", heads: ["序号", "一级指标", "指标", "单位", "引领值", "基准值", "指标值", "得分", "满分", "说明"], rows, widths: [1, 2, 4, 2, 2, 2, 2, 2, 2, 3] }, attested];
}

/** Proofs with the start of their digest, enough to tell a file by. */
export const proofsOf = ({ proofs }: Pick<ReportData, "proofs">): readonly Block[] => [
  line("证明材料索引", "center"),
  { kind: "table", heads: ["序号", "证明事项", "文件名", "校验值（前16位）"], rows: proofs.length === 0 ? [["", "", "", ""]] : proofs.map(({ of, name, digest }, at) => [String(at + 1), of, name, digest.slice(0, 16)]), widths: [1, 4, 4, 3] },
];

function heldBy(data: ReportData, holds: NonNullable<PaperLayout["chapters"][number]["holds"]>[number]): readonly Block[] {
  switch (holds) {
    case "facts":
      return factsOf(data);
    case "indicators":
      return indicatorsOf(data);
    case "proofs":
      return proofsOf(data);
    case "conclusion":
      return [paragraph(`评价结论：${orBlank(data.conclusion)}；得分：${orBlank(data.score)}${data.score === "" ? "" : "分"}。`)];
    default:
      return impossible(holds);
  }
}

/** Chapters in the layout's order; what nobody has entered stays open to write. */
export const chaptersOf = (data: ReportData): readonly Block[] =>
  data.layout.chapters.flatMap(({ title, holds, parts }): readonly Block[] => [
    heading(1, title),
    ...(parts ?? []).flatMap((part): readonly Block[] => [heading(2, part), paragraph(blank)]),
    ...(holds ?? []).flatMap((one) => heldBy(data, one)),
    ...(parts === undefined && holds === undefined ? [paragraph(blank)] : []),
  ]);
