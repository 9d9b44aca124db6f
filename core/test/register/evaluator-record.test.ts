// The record of an evaluator out of the events of its cases.
import { describe, expect, it } from "vitest";
import type { DeclarationEvent } from "../../src/declaration/event.ts";
import { recordOf, reportsIn } from "../../src/register/evaluator-record.ts";

const filed = (evaluator: string): DeclarationEvent => ({ type: "evaluated", step: "third-party", engagement: `g-${evaluator}`, evaluator, conclusion: "meets", undertaking: true, report: "" });
const gone = (evaluator: string): DeclarationEvent => ({ type: "disengaged", engagement: `g-${evaluator}`, evaluator, refusal: { code: "evaluator-blacklisted", hint: "" } });
const registered: DeclarationEvent = { type: "registered", step: "registration", entry: "e" };
const withdrawn: DeclarationEvent = { type: "withdrawn", reason: "演示" };

describe("reports and what became of them", () => {
  it("[C6 n-2022 三.3.3] passed when the case is registered, open while it goes on, none where no report was filed", () => {
    expect(reportsIn([filed("A"), registered])).toEqual([{ evaluator: "A", outcome: "passed" }]);
    expect(reportsIn([filed("A")])).toEqual([{ evaluator: "A", outcome: "open" }]);
    expect(reportsIn([registered])).toEqual([]);
  });

  it("[C6 n-2022 三.1.6] a report not accepted any more has not passed, whatever the next one's case comes to", () => {
    expect(reportsIn([filed("A"), gone("A"), filed("B"), registered])).toEqual([{ evaluator: "A", outcome: "failed" }, { evaluator: "B", outcome: "passed" }]);
    expect(reportsIn([gone("A"), filed("B")])).toEqual([{ evaluator: "B", outcome: "open" }]);
  });

  it("[C6 n-2022 三.3.3] a withdrawn case counts nowhere; a removal counts beside the pass", () => {
    const reports = [...reportsIn([filed("A"), withdrawn]), ...reportsIn([filed("A"), registered])].map((one) => ({ ...one, removed: true }));
    expect(recordOf(reports).get("A")).toEqual({ filed: 1, decided: 1, passed: 1, removed: 1 });
  });
});
