// The parts that reports of an applicant and of an evaluator share: cover, tables of an official layout, facts, indicators with scores, proofs.
import { impossible } from "@qingce/core/base/impossible";
import type { EvaluationWork } from "@qingce/core/engagement/work";
import type { FieldOf, Holds, LayoutField, PaperLayout } from "@qingce/core/programme/paper-layout";
import type { Block, Field } from "./paper-model.ts";
import { energyOf, figuresOf, gatesOf, groupsOf, indicatorsOf, scoreLine, type SheetPrinted } from "./report-sheet.ts";
import { contractOf, reviewsOf, visitsOf } from "./report-work.ts";
import { blank, heading, line, notAsked, orBlank, paragraph } from "./wording.ts";

export interface ReportData {
  readonly layout: PaperLayout;
  readonly fields: { readonly [field in FieldOf]?: string };
  /** What the declaration form asked for the report's sake, by its name in the layout. */
  readonly particulars: { readonly [name: string]: string };
  readonly facts: readonly { readonly label: string; readonly value: string; readonly unit: string }[];
  /** Absent where no table of indicators is adopted: then the attested score stands alone. */
  readonly sheet: SheetPrinted | undefined;
  /** An evaluator's report shows its points beside the applicant's. */
  readonly both: boolean;
  readonly score: string;
  readonly signatory: string;
  readonly conclusion: string;
  readonly proofs: readonly { readonly of: string; readonly name: string; readonly digest: string }[];
  /** What the evaluator put on record; frozen with its report. */
  readonly work: EvaluationWork;
  readonly day: string;
}

const choicesWords = (choices: readonly string[], chosen: string): string => choices.map((choice) => `${chosen.split("\n").includes(choice) ? "■" : "□"}${choice}`).join("　");

function valueOf({ fields, particulars }: ReportData, { from, ask, choices }: LayoutField): string {
  const given = ask === undefined ? "" : (particulars[ask] ?? "");
  if (choices !== undefined) return choicesWords(choices, given);
  if (from !== undefined) return orBlank(fields[from]);
  return ask === undefined ? notAsked : orBlank(given);
}

const fieldOf = (data: ReportData, field: LayoutField): Field => ({
  label: field.label,
  value: valueOf(data, field),
  ...(field.tall === true ? { tall: true } : {}),
  ...(field.choices === undefined ? {} : { wide: true }),
});

export const coverOf = (data: ReportData, above: string, title: string): Block => ({ kind: "cover", title, above, fields: data.layout.cover.map((field) => fieldOf(data, field)), day: data.day });

export const instructionsOf = ({ layout }: ReportData): readonly Block[] =>
  layout.instructions.length === 0 ? [] : [{ kind: "page" }, { kind: "title", text: "填写说明" }, ...layout.instructions.map((text) => heading(3, text))];

export const tablesOf = (data: ReportData): readonly Block[] =>
  data.layout.tables.flatMap(({ title, fields }): readonly Block[] => [line(title, "center"), { kind: "fields", fields: fields.map((field) => fieldOf(data, field)) }]);

const factsOf = ({ facts }: ReportData): readonly Block[] =>
  facts.length === 0 ? [paragraph(blank)] : [line("申报事项", "center"), { kind: "table", heads: ["序号", "事项", "填报值", "单位"], rows: facts.map(({ label, value, unit }, at) => [String(at + 1), label, value, unit]), widths: [1, 6, 3, 2] }];

/** Proofs with the start of their digest, enough to tell a file by. */
export const proofsOf = ({ proofs }: Pick<ReportData, "proofs">): readonly Block[] => [
  line("证明材料索引", "center"),
  { kind: "table", heads: ["序号", "证明事项", "文件名", "校验值（前16位）"], rows: proofs.length === 0 ? [["", "", "", ""]] : proofs.map(({ of, name, digest }, at) => [String(at + 1), of, name, digest.slice(0, 16)]), widths: [1, 4, 4, 3] },
];

export function heldBy(data: ReportData, holds: Holds): readonly Block[] {
  const { sheet, both } = data;
  switch (holds) {
    case "facts":
      return factsOf(data);
    case "gates":
      return sheet === undefined ? [] : gatesOf(sheet);
    case "figures":
      return sheet === undefined ? [] : figuresOf(sheet);
    case "energy":
      return sheet === undefined ? [] : energyOf(sheet);
    case "groups":
      return sheet === undefined ? [] : groupsOf(sheet, both);
    case "indicators":
      return [...(sheet === undefined ? [] : indicatorsOf(sheet, both)), scoreLine(data.score, data.signatory, sheet !== undefined)];
    case "proofs":
      return proofsOf(data);
    case "conclusion":
      return [paragraph(`评价结论：${orBlank(data.conclusion)}；得分：${orBlank(data.score)}${data.score === "" ? "" : "分"}。`)];
    case "contract":
      return contractOf(data.work);
    case "reviews":
      return reviewsOf(data.work);
    case "visits":
      return visitsOf(data.work);
    default:
      return impossible(holds);
  }
}

/** What was written under a title, a paragraph a line; room to write where nothing was. */
const written = ({ particulars }: ReportData, ask: string | undefined): readonly Block[] => {
  const lines = (ask === undefined ? "" : (particulars[ask] ?? "")).split("\n").filter((text) => text.trim() !== "");
  return (lines.length === 0 ? [blank] : lines).map(paragraph);
};

const partOf = (data: ReportData, { title, ask, holds }: { readonly title: string; readonly ask?: string; readonly holds?: readonly Holds[] }): readonly Block[] =>
  [heading(2, title), ...(holds === undefined || ask !== undefined ? written(data, ask) : []), ...(holds ?? []).flatMap((one) => heldBy(data, one))];

/** Chapters in the layout's order; what nobody has entered stays open to write. */
export const chaptersOf = (data: ReportData): readonly Block[] =>
  data.layout.chapters.flatMap(({ title, ask, holds, parts }): readonly Block[] => [
    heading(1, title),
    ...(ask === undefined && (parts !== undefined || holds !== undefined) ? [] : written(data, ask)),
    ...(parts ?? []).flatMap((part) => partOf(data, typeof part === "string" ? { title: part } : part)),
    ...(holds ?? []).flatMap((one) => heldBy(data, one)),
  ]);
