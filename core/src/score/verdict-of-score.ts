// The verdict on a sum: requirements outside the sum first, then the line the scheme states, compared exactly or as rounded.
import type { GateOutcome, ItemOutcome } from "./outcome.ts";
import { factorOf, roundBy } from "./rounding.ts";
import type { Scheme } from "./scheme.ts";

export interface ScoreVerdict { readonly pass: boolean | null; readonly verdict: string }

/** The line 合格线 as numbers; `factor` where the sum is rounded before it is compared, and that decides between 79.995 and 80. */
export interface PassLine { readonly bound: number; readonly over: boolean; readonly factor: number | undefined }

export function passLineOf(scheme: Scheme): PassLine | undefined {
  const line = scheme.file.pass;
  if (line === "unstated") return undefined;
  const over = "over" in line;
  return { bound: Number(over ? line.over : line["at-least"]), over, factor: line.compare === "rounded" ? factorOf(scheme.file.rounding.total) : undefined };
}

/** `exact` is the settled sum. */
export function reachesLine(line: PassLine, exact: number): boolean {
  const compared = roundBy(exact, line.factor);
  return line.over ? compared > line.bound : compared >= line.bound;
}

/** Requirements first, then the line; `open` while a requirement is not answered, `unheld` where an item's points are not known. */
export function passOf(unmet: boolean, open: boolean, reached: boolean | undefined, unheld: boolean): boolean | null {
  if (unmet) return false;
  if (reached === undefined || unheld) return null;
  if (!reached) return false;
  return open ? null : true;
}

export function verdictOf(scheme: Scheme, exact: number, gates: readonly GateOutcome[], items: readonly ItemOutcome[]): ScoreVerdict {
  const binding = gates.filter(({ encouraged }) => !encouraged);
  const unmet = binding.filter(({ met }) => met === false);
  const open = binding.some(({ met }) => met === null);
  const unheld = items.some(({ status }) => status === "not-held");
  const line = passLineOf(scheme);
  const reached = line === undefined ? undefined : reachesLine(line, exact);
  const pass = passOf(unmet.length > 0, open, reached, unheld);
  if (unmet.length > 0) return { pass, verdict: `基本要求不符合：${unmet.map(({ clause }) => clause).join("、")}` };
  if (line === undefined) return { pass, verdict: "标准未规定合格线" };
  if (unheld) return { pass, verdict: "分值未持有，不能判定" };
  const words = lineWords(scheme);
  if (reached !== true) return { pass, verdict: `未${words}` };
  return { pass, verdict: open ? "基本要求尚未答完" : words };
}

function lineWords(scheme: Scheme): string {
  const line = scheme.file.pass;
  if (line === "unstated") return "";
  return "over" in line ? `高于 ${line.over} 分` : `不低于 ${line["at-least"]} 分`;
}

/** The band a score falls in; grades by share of all are given over a population, not to one score. */
export function gradeOf(scheme: Scheme, exact: number): string | null {
  const grades = scheme.file.grades;
  if (grades === undefined || !("bands" in grades)) return null;
  const reached = grades.bands.filter((band) => exact >= Number(band["at-least"])).toSorted((a, b) => Number(b["at-least"]) - Number(a["at-least"]));
  return reached[0]?.id ?? null;
}
