// An evaluator's record 通过率: of the reports it filed, how many cases are decided, how many passed, how many of those were removed later.
import type { DeclarationEvent } from "../declaration/event.ts";

/** `open` while the case goes on; a report not accepted any more is decided and has not passed; a withdrawn case counts nowhere. */
export type ReportOutcome = "passed" | "failed" | "open" | "withdrawn";

export interface ReportFiled {
  readonly evaluator: string;
  readonly outcome: ReportOutcome;
}

const ends: { readonly [type: string]: ReportOutcome } = { registered: "passed", refused: "failed", "left-out": "failed", struck: "failed", withdrawn: "withdrawn", reopened: "open" };

/** What became of each evaluator's report in one case, by its events alone. */
export function reportsIn(events: readonly DeclarationEvent[]): readonly ReportFiled[] {
  const dropped: ReportFiled[] = [];
  let current: string | undefined;
  let outcome: ReportOutcome = "open";
  for (const event of events) {
    if (event.type === "evaluated") current = event.evaluator;
    if (event.type === "disengaged" && current === event.evaluator) {
      dropped.push({ evaluator: current, outcome: "failed" });
      current = undefined;
    }
    outcome = ends[event.type] ?? outcome;
  }
  return [...dropped, ...(current === undefined ? [] : [{ evaluator: current, outcome }])];
}

export interface EvaluatorRecord {
  readonly filed: number;
  /** The denominator of the pass rate. */
  readonly decided: number;
  readonly passed: number;
  readonly removed: number;
}

/** Sums up; `removed` tells of a report whether the unit it helped onto the list has left it since. */
export function recordOf(reports: readonly (ReportFiled & { readonly removed: boolean })[]): ReadonlyMap<string, EvaluatorRecord> {
  const records = new Map<string, EvaluatorRecord>();
  for (const { evaluator, outcome, removed } of reports.filter((one) => one.outcome !== "withdrawn")) {
    const { filed, decided, passed, removed: gone } = records.get(evaluator) ?? { filed: 0, decided: 0, passed: 0, removed: 0 };
    const isPassed = outcome === "passed";
    records.set(evaluator, { filed: filed + 1, decided: decided + (outcome === "open" ? 0 : 1), passed: passed + (isPassed ? 1 : 0), removed: gone + (isPassed && removed ? 1 : 0) });
  }
  return records;
}
