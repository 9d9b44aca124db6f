// A question on a finding, from every standing by every command.
import { describe, expect, test } from "vitest";
import { decideQuestion, evolveQuestion, precisionInService, type QuestionCommand, type QuestionState } from "../../src/upkeep/finding-question.ts";

const ask: QuestionCommand = { kind: "ask", filing: "T1", check: "energy-unit", question: "演示：请核实单位", found: true, by: "officer" };
const answer: QuestionCommand = { kind: "answer", answer: "演示：单位误为千克", by: "firm" };
const confirm: QuestionCommand = { kind: "confirm", reason: "", by: "officer" };
const clear: QuestionCommand = { kind: "clear", reason: "", by: "officer" };

function run(commands: readonly (readonly [QuestionCommand, string])[]): { readonly state: QuestionState; readonly codes: readonly string[] } {
  let state: QuestionState;
  const codes: string[] = [];
  for (const [command, digest] of commands) {
    const decided = decideQuestion(state, command, digest);
    if (decided.ok) state = decided.value.reduce<QuestionState>(evolveQuestion, state);
    else codes.push(...decided.refusals.map(({ code }) => code));
  }
  return { state, codes };
}

describe("a question on a finding", () => {
  test("[F2] asked, answered, confirmed; or cleared", () => {
    expect(run([[ask, "d1"], [answer, "d1"], [confirm, "d1"]])).toMatchObject({ state: { standing: "confirmed", answer: "演示：单位误为千克" }, codes: [] });
    expect(run([[ask, "d1"], [answer, "d1"], [clear, "d1"]]).state?.standing).toBe("cleared");
  });
  test("[F2] asked once, answered once, decided once; nothing is answered or decided that was not asked", () => {
    expect(run([[answer, "d1"], [confirm, "d1"], [clear, "d1"]]).codes).toEqual(["not-asked", "not-asked", "not-asked"]);
    expect(run([[ask, "d1"], [ask, "d1"], [answer, "d1"], [ask, "d1"], [answer, "d1"], [confirm, "d1"], [ask, "d1"], [answer, "d1"], [confirm, "d1"], [clear, "d1"]]).codes).toEqual(["already-asked", "already-asked", "already-answered", "already-decided", "already-decided", "already-decided", "already-decided"]);
  });
  test("[F2] only what a check found is asked about, in words; an answer has words", () => {
    expect(run([[{ ...ask, found: false }, "d1"], [{ ...ask, question: " " }, "d1"], [ask, "d1"], [{ ...answer, answer: " " }, "d1"]]).codes).toEqual(["nothing-found", "question-missing", "answer-missing"]);
  });
  test("[F2] who does not answer does not stop it: confirmed with a reason, cleared without", () => {
    expect(run([[ask, "d1"], [confirm, "d1"]]).codes).toEqual(["reason-missing"]);
    expect(run([[ask, "d1"], [{ kind: "confirm", reason: "演示：逾期未答复，计量记录为证", by: "officer" }, "d1"]]).state?.standing).toBe("confirmed");
    expect(run([[ask, "d1"], [clear, "d1"]]).state?.standing).toBe("cleared");
  });
  test("[F2 R3] filed again, the old question is only let go, and the new table is asked about anew, also where the old was decided", () => {
    expect(run([[ask, "d1"], [answer, "d2"], [confirm, "d2"]]).codes).toEqual(["digest-stale", "digest-stale"]);
    expect(run([[ask, "d1"], [clear, "d2"], [ask, "d2"]])).toMatchObject({ state: { standing: "asked", digest: "d2" }, codes: [] });
    expect(run([[ask, "d1"], [answer, "d1"], [confirm, "d1"], [ask, "d2"]]).state).toEqual({ filing: "T1", check: "energy-unit", digest: "d2", question: "演示：请核实单位", standing: "asked" });
  });
  test("[F2] how many were right is told of what was decided, and of nothing before", () => {
    expect([precisionInService(0, 0), precisionInService(3, 1), precisionInService(0, 2)]).toEqual([null, 0.75, 0]);
  });
});
