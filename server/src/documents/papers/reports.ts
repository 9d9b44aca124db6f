// The applicant's self-evaluation report 自评价报告, the evaluator's report 第三方评价报告, and the index of proofs, laid out as their forms say.
import { paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { chaptersOf, coverOf, heldBy, instructionsOf, proofsOf, tablesOf, type ReportData } from "./report-parts.ts";
import { blank, line, orBlank, paragraph } from "./wording.ts";

function undertaking({ layout }: ReportData, by: string, signatory: string, day: string): readonly Block[] {
  const { title, text, signs } = layout.undertaking;
  return [
    { kind: "page" },
    { kind: "title", text: title },
    paragraph(text),
    { kind: "signature", persons: [{ label: `${signs}签字`, value: blank }, ...(signatory === "" ? [] : [{ label: "署名", value: signatory }])], issuers: [orBlank(by)], seal: "（单位公章）", day },
  ];
}

const report = (frame: Frame, data: ReportData, by: string, signatory: string): PaperModel =>
  paperOf(frame, frame.name, "of", [
    coverOf(data, frame.listName, frame.name),
    ...instructionsOf(data),
    { kind: "page" },
    ...tablesOf(data),
    { kind: "page" },
    ...chaptersOf(data),
    ...undertaking(data, by, signatory, data.day),
  ]);

export const selfEvaluationReport = (frame: Frame, data: ReportData): PaperModel => report(frame, data, data.fields["unit-name"] ?? "", data.signatory);

export const evaluationReport = (frame: Frame, data: ReportData): PaperModel => report(frame, data, data.fields["evaluator-name"] ?? "", data.fields["evaluator-signatory"] ?? "");

/** The sheet alone, without the report around it: for the tables of an office. */
export const selfEvaluationTable = (frame: Frame, data: ReportData): PaperModel =>
  paperOf(frame, frame.name, "of", [
    { kind: "title", text: `${frame.year}年${frame.listName}${frame.name}` },
    line(`申报单位：${orBlank(data.fields["unit-name"])}　　统一社会信用代码：${orBlank(data.fields["credit-code"])}　　申报编号：${orBlank(data.fields["number"])}`),
    ...(["gates", "figures", "energy", "groups", "indicators"] as const).flatMap((one) => heldBy(data, one)),
    { kind: "signature", persons: [{ label: "填表人", value: blank }, { label: "审核人", value: blank }], issuers: [orBlank(data.fields["unit-name"])], seal: "（单位公章）", day: data.day },
  ]);

export const proofIndex = (frame: Frame, unit: string, proofs: ReportData["proofs"]): PaperModel =>
  paperOf(frame, frame.name, "of", [{ kind: "title", text: frame.name }, paragraph(`申报单位：${orBlank(unit)}`), ...proofsOf({ proofs })]);
