import { expect, test } from "vitest";
import { computedScore, scoreOf, scoringFaults, withComputedScore, type Scoring } from "../../src/declaration/scoring.ts";
import { emptyBody, type DeclarationBody } from "../../src/declaration/body.ts";
import type { Answers } from "../../src/score/answers.ts";
import { evidenceFaults, itemProof } from "../../src/score/item-evidence.ts";
import type { SchemeFile } from "../../src/score/scheme-file.ts";
import type { Scheme } from "../../src/score/scheme.ts";
import { scoreSheet, type Sheet } from "../../src/score/sheet.ts";
import { mini } from "./mini-scheme.ts";

const option = (id: string) => ({ id, label: id });
const item = (id: string, by: SchemeFile["items"][number]["by"], part: Partial<SchemeFile["items"][number]> = {}): SchemeFile["items"][number] => ({ id, by, group: "all", clause: "4.1", name: `指标${id}`, points: "10", ...part });
const demanded: SchemeFile["evidence"] = { need: "demanded", source: "测试", certainty: "inferred" };

function made(evidence: SchemeFile["evidence"]): Scheme {
  const { scheme, faults } = mini({
    max: "40", groups: [{ id: "all", name: "全部", max: "40" }], ...(evidence === undefined ? {} : { evidence }),
    fields: {
      energy: { type: "number", label: "综合能耗", unit: "tce" },
      told: { type: "choice", label: "案例", options: [option("provided"), option("not-provided")] },
      ticked: { type: "set", label: "功能", options: [option("one"), option("two")] },
      fit: { type: "yes-no", label: "符合" },
    },
    items: [
      item("energy", { kind: "linear", value: "energy", lead: "0", base: "1000", better: "lower" }, { "not-applicable": "allowed" }),
      item("case", { kind: "one-of", alternatives: [{ when: { field: "told", is: "provided" }, name: "提供", by: { kind: "judged" } }, { name: "未提供", by: { kind: "choice", field: "told", points: { "not-provided": "0" } } }] }),
      item("functions", { kind: "count-of", field: "ticked", lead: "2" }),
      item("all-fit", { kind: "required", all: ["fit"] }),
    ],
  });
  if (scheme === undefined) throw new Error(faults.map(({ says }) => says).join("；"));
  return scheme;
}

const strict = made(demanded);
const sheetOf = (answers: Answers, notApplicable: Sheet["notApplicable"] = {}): Sheet => ({ answers, notApplicable });
const missing = (scheme: Scheme, sheet: Sheet, proven: readonly string[] = []) => evidenceFaults(scheme, scoreSheet(scheme, sheet, {}).outcome, new Set(proven.map(itemProof))).map(({ place }) => place?.replace("proofs.sheet.item.", ""));
const whole = { energy: "500", told: "provided", case: "6", ticked: ["one"], fit: true };

test("[B6] where the form demands proof, every item with a value and without a file is told, with its clause", () => {
  expect(missing(strict, sheetOf(whole))).toEqual(["energy", "case", "functions", "all-fit"]);
  expect(missing(strict, sheetOf(whole), ["energy", "functions"])).toEqual(["case", "all-fit"]);
  expect(missing(strict, sheetOf(whole), ["energy", "case", "functions", "all-fit"])).toEqual([]);
  expect(evidenceFaults(strict, scoreSheet(strict, sheetOf({ energy: "500" }), {}).outcome, new Set())).toEqual([{ code: "proof-missing", place: "proofs.sheet.item.energy", clause: "4.1", hint: "请上传“指标energy”的证明材料：填了指标值须有佐证" }]);
});

test("[B6] a value of zero, and one that earns nothing, is a value; nothing entered and what does not apply asks for no proof", () => {
  expect(missing(strict, sheetOf({ energy: "0" }))).toEqual(["energy"]);
  expect(missing(strict, sheetOf({ energy: "1000" }))).toEqual(["energy"]);
  expect(missing(strict, sheetOf({}))).toEqual([]);
  expect(missing(strict, sheetOf({ energy: "500" }, { energy: "无" }))).toEqual([]);
});

test("[B6] not provided, nothing ticked and not fulfilled claim nothing, and need no proof", () => {
  expect(missing(strict, sheetOf({ told: "not-provided", ticked: [], fit: false }))).toEqual([]);
  expect(missing(strict, sheetOf({ told: "provided", case: "0", ticked: ["one"], fit: true }))).toEqual(["case", "functions", "all-fit"]);
});

test("[B6] where the scheme only asks for proof, or says nothing, none blocks", () => {
  expect(missing(made({ ...demanded, need: "asked" }), sheetOf(whole))).toEqual([]);
  expect(missing(made(undefined), sheetOf(whole))).toEqual([]);
});

const scoring: Scoring = { scheme: strict, hash: "", benchmarks: {} };
const bodyOf = (sheet: Sheet, proven: readonly string[]): DeclarationBody => ({ ...emptyBody, sheet, proofs: proven.map((id) => ({ digest: "d", name: "证明.pdf", of: itemProof(id) })) });

test("[B6] a missing proof keeps the body from being submitted, and only then is a score held against its sheet", () => {
  const all = ["energy", "case", "functions", "all-fit"];
  const body = withComputedScore(bodyOf(sheetOf(whole), all), scoring);
  expect(scoringFaults(body, scoring)).toEqual([]);
  expect(scoringFaults({ ...body, proofs: body.proofs.slice(1) }, scoring).map(({ place }) => place)).toEqual(["proofs.sheet.item.energy"]);
  expect(scoringFaults({ ...body, selfScore: "40" }, scoring).map(({ code }) => code)).toEqual(["score-differs"]);
});

test("[P2] a sheet is scored once for form, faults and event: whoever asks gets the very same score", () => {
  const sheet = sheetOf(whole);
  const first = scoreOf(scoring, sheet);
  const frozen = withComputedScore(bodyOf(sheet, []), scoring).sheet;
  expect(scoreOf(scoring, sheet)).toBe(first);
  expect(scoreOf(scoring, frozen)).toBe(first);
  expect(scoreOf({ ...scoring, benchmarks: {} }, sheet)).not.toBe(first);
  expect(computedScore(scoring, sheet).score).toBe(String(first.outcome.score));
});
