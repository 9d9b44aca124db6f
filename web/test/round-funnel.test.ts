// The funnel of a round over its kinds.
import { describe, expect, test } from "vitest";
import { firstOpen, funnelOf, type DeskKind } from "../src/text/round-funnel.ts";

const step = (id: string, actor: string, stage: number, waiting: number) => ({ step: id, act: "review", actor, says: "", clause: null, stage, departments: [], lead: null, disagreement: null, experts: null, due: null, waiting });
const kind = (name: string, steps: readonly ReturnType<typeof step>[]): DeskKind => ({ kind: name, name, steps: [...steps], ends: [], quota: { how: "none", clause: null, imported: false, nodes: [] }, selection: [] });
const kinds = [kind("factory", [step("county", "county", 0, 2), step("city", "city", 1, 1), step("joint", "province", 2, 0)]), kind("park", [step("city", "city", 0, 3), step("joint", "province", 1, 1)])];

describe("the funnel", () => {
  test("[H1] each step stands once, in order, with all its kinds counted", () => {
    expect(funnelOf(kinds).map((one) => [one.step.step, one.waiting])).toEqual([["county", 2], ["city", 4], ["joint", 1]]);
    expect(funnelOf(kinds)[1]?.kinds).toEqual([{ kind: "factory", name: "factory", waiting: 1 }, { kind: "park", name: "park", waiting: 3 }]);
  });
  test("[H1] the desk opens where somebody waits for the authority, else where anybody waits, else at the first step", () => {
    expect(firstOpen(funnelOf(kinds), ["province"])).toBe("joint");
    expect(firstOpen(funnelOf(kinds), ["nation"])).toBe("county");
    expect(firstOpen(funnelOf([kind("factory", [step("county", "county", 0, 0)])]), ["province"])).toBe("county");
    expect(firstOpen([], [])).toBeUndefined();
  });
});
