// The verdict on a sum: requirements outside the sum first, then the line the scheme states, compared exactly or as rounded.
import type { GateOutcome, ItemOutcome } from "./outcome.ts";
import { roundHalfUp } from "./rounding.ts";
import type { Scheme } from "./scheme.ts";

export interface ScoreVerdict { readonly pass: boolean | null; readonly verdict: string }

/** `exact` is the settled sum; `compare: rounded` rounds it first, and that decides between 79.995 and 80. */
export function reachesLine(scheme: Scheme, exact: number): boolean | undefined {
  const line = scheme.file.pass;
  if (line === "unstated") return undefined;
  const compared = line.compare === "rounded" ? roundHalfUp(exact, scheme.file.rounding.total) : exact;
  return "over" in line ? compared > Number(line.over) : compared >= Number(line["at-least"]);
}

export function verdictOf(scheme: Scheme, exact: number, gates: readonly GateOutcome[], items: readonly ItemOutcome[]): ScoreVerdict {
  const binding = gates.filter(({ encouraged }) => !encouraged);
  const unmet = binding.filter(({ met }) => met === false);
  if (unmet.length > 0) return { pass: false, verdict: `基本要求不符合：${unmet.map(({ clause }) => clause).join("、")}` };
  const reached = reachesLine(scheme, exact);
  if (reached === undefined) return { pass: null, verdict: "标准未规定合格线" };
  const line = scheme.file.pass;
  const words = line === "unstated" ? "" : "over" in line ? `高于 ${line.over} 分` : `不低于 ${line["at-least"]} 分`;
  if (items.some(({ status }) => status === "not-held")) return { pass: null, verdict: "分值未持有，不能判定" };
  if (!reached) return { pass: false, verdict: `未${words}` };
  return binding.some(({ met }) => met === null) ? { pass: null, verdict: "基本要求尚未答完" } : { pass: true, verdict: words };
}

/** The band a score falls in; grades by share of all are given over a population, not to one score. */
export function gradeOf(scheme: Scheme, exact: number): string | null {
  const grades = scheme.file.grades;
  if (grades === undefined || !("bands" in grades)) return null;
  const reached = grades.bands.filter((band) => exact >= Number(band["at-least"])).toSorted((a, b) => Number(b["at-least"]) - Number(a["at-least"]));
  return reached[0]?.id ?? null;
}
