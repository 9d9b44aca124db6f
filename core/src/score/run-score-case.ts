// Runs a worked example by the same functions that score for real; answers with every figure that came out otherwise.
import { numberScheme } from "./number-scheme.ts";
import type { ScoreOutcome } from "./outcome.ts";
import { roundHalfUp } from "./rounding.ts";
import type { Scheme } from "./scheme.ts";
import type { SchemeFile } from "./scheme-file.ts";
import type { ScoreCase } from "./score-case.ts";
import { scoreSheet } from "./sheet.ts";
import type { StandardFile } from "./standard-file.ts";

export interface ScoreCaseGround {
  readonly standard: StandardFile;
  readonly schemes: readonly Scheme[];
}

const empty: Omit<SchemeFile, "id" | "name" | "standard"> = {
  status: "fictitious", source: "算例", certainty: "fictitious", for: ["factory"], max: "not-held",
  fields: {}, derived: {}, benchmarks: {}, gates: [], groups: [{ id: "all", name: "全部", max: "not-held" }], items: [],
  redistribute: { take: "none" }, rounding: {}, pass: "unstated", readings: [], missing: [],
};

function schemeOf(one: ScoreCase, { standard, schemes }: ScoreCaseGround): { readonly scheme?: Scheme; readonly codes: readonly string[] } {
  if (typeof one.scheme === "string") {
    const scheme = schemes.find(({ file }) => file.id === one.scheme);
    return scheme === undefined ? { codes: ["scheme-unknown"] } : { scheme, codes: [] };
  }
  const { scheme, faults } = numberScheme({ ...empty, ...one.scheme, id: `${standard.id}/case`, name: one.name, standard: standard.id }, standard);
  return { ...(scheme === undefined ? {} : { scheme }), codes: faults.map(({ code }) => code).toSorted() };
}

/** Compared at as many places as the expected text has. */
function differs(what: string, wanted: string | undefined, came: number | null): readonly string[] {
  if (wanted === undefined) return [];
  const places = wanted.split(".")[1]?.length ?? 0;
  return came !== null && roundHalfUp(came, places) === Number(wanted) ? [] : [`${what}：应为 ${wanted}，实为 ${came ?? "无"}`];
}

const unlike = (what: string, wanted: string | undefined, came: string | null | undefined): readonly string[] =>
  wanted === undefined || wanted === came ? [] : [`${what}：应为 ${wanted}，实为 ${came ?? "无"}`];

function itemsDiffer(expect: ScoreCase["expect"], outcome: ScoreOutcome): readonly string[] {
  return Object.entries(expect.items ?? {}).flatMap(([id, wanted]) => {
    const item = outcome.items.find((one) => one.id === id);
    if (item === undefined) return [`没有这一项：${id}`];
    return [
      ...differs(`${id} 得分`, wanted.points, item.points),
      ...differs(`${id} 指标值`, wanted.value, item.value),
      ...differs(`${id} 引领值`, wanted.lead, item.lead),
      ...differs(`${id} 基准值`, wanted.base, item.base),
      ...differs(`${id} 满分`, wanted.max, item.max),
      ...unlike(`${id} 状态`, wanted.status, item.status),
      ...unlike(`${id} 所取`, wanted.alternative, item.alternative),
    ];
  });
}

/** What came out otherwise, in sentences; empty when the case is green. */
export function runScoreCase(one: ScoreCase, ground: ScoreCaseGround): readonly string[] {
  const { expect } = one;
  const { scheme, codes } = schemeOf(one, ground);
  if (expect.refused !== undefined || scheme === undefined) return unlike("方案的错误", (expect.refused ?? []).toSorted().join("、"), codes.join("、"));
  const { outcome, faults } = scoreSheet(scheme, { answers: one.answers ?? {}, notApplicable: one["not-applicable"] ?? {} }, one.benchmarks ?? {});
  const pass = outcome.pass ?? "open";
  return [
    ...differs("总分", expect.score, outcome.score),
    ...differs("满分", expect.max, outcome.max),
    ...(expect.pass === undefined || expect.pass === pass ? [] : [`结论：应为 ${String(expect.pass)}，实为 ${String(pass)}`]),
    ...unlike("等级", expect.grade, outcome.grade),
    ...unlike("判定", expect.verdict, outcome.verdict),
    ...itemsDiffer(expect, outcome),
    ...Object.entries(expect.groups ?? {}).flatMap(([id, points]) => differs(`${id} 小计`, points, outcome.groups.find((group) => group.id === id)?.points ?? null)),
    ...unlike("填报的错误", (expect.faults ?? []).toSorted().join("、"), faults.map(({ code }) => code).toSorted().join("、")),
  ];
}
