// Groups of evaluators: what ties them, and from when on.
import { describe, expect, it } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { groupOf, representativeName, type Tie } from "../../src/register/evaluator-ties.ts";
import { tiesOf } from "../../src/rule/evaluation.ts";
import { tieKinds, type TieKind } from "../../src/rule/tie-kind.ts";

const day = (text: string): PlainDay => text as PlainDay;
const tie = (body: string, kind: TieKind, other: string, to?: string): Tie => ({ body, kind, other, from: day("2023-01-01"), ...(to === undefined ? {} : { to: day(to) }) });
const group = (body: string, ties: readonly Tie[], kinds: readonly TieKind[] = tieKinds): readonly string[] => groupOf(body, ties, kinds, day("2023-05-04"));

describe("a group of affiliates", () => {
  it("[C2 zj-2023 二（二）.4] a relation told by either side ties both, and a third through the second", () => {
    const ties = [tie("A", "declared", "B"), tie("C", "ownership", "B")];
    expect([group("A", ties), group("B", ties), group("C", ties)]).toEqual([["A", "B", "C"], ["A", "B", "C"], ["A", "B", "C"]]);
  });

  it("[C2 zj-2023 二（二）.4] a parent that is registered nowhere ties its daughters", () => {
    expect(group("A", [tie("A", "ownership", "P"), tie("B", "ownership", "P")])).toEqual(["A", "B", "P"]);
  });

  it("[C2 zj-2023 二（二）.4] a shared legal representative ties; a person is no body, even one named like a credit code", () => {
    expect(group("A", [tie("A", "legal-representative", "张演示"), tie("B", "legal-representative", "张演示")])).toEqual(["A", "B"]);
    expect(group("A", [tie("A", "legal-representative", "C"), tie("C", "legal-representative", "李演示")])).toEqual(["A"]);
  });

  it("[C2] a tie that ended the day before counts no more, one that ended on the day does", () => {
    expect(group("A", [tie("A", "declared", "B", "2023-05-03")])).toEqual(["A"]);
    expect(group("A", [tie("A", "declared", "B", "2023-05-04")])).toEqual(["A", "B"]);
  });

  it("[C2 sixth 三.4] counted by legal representative, ownership does not tie; counted by body, nothing does", () => {
    const ties = [tie("A", "ownership", "B"), tie("A", "legal-representative", "张演示"), tie("C", "legal-representative", "张演示")];
    expect(group("A", ties, tiesOf({ "counted-by": "legal-representative" }))).toEqual(["A", "C"]);
    expect(group("A", ties, tiesOf({ "counted-by": "body" }))).toEqual(["A"]);
    expect(group("A", ties, tiesOf({ "counted-by": "affiliates" }))).toEqual(["A", "B", "C"]);
  });

  it("[C2] affiliates are tied by what the edition names: a tie of another kind joins no group, and reaches nobody behind it", () => {
    const ties = [tie("A", "ownership", "B"), tie("B", "declared", "C"), tie("C", "ownership", "D")];
    const by = (...kinds: readonly TieKind[]) => group("A", ties, tiesOf({ "counted-by": "affiliates", "tied-by": [...kinds] }));
    expect([by("ownership"), by("declared"), by("ownership", "declared")]).toEqual([["A", "B"], ["A"], ["A", "B", "C", "D"]]);
  });

  it("[C2] spaces and middle dots make no other person", () => {
    expect(representativeName("张 演·示")).toBe(representativeName("张演示"));
  });
});
