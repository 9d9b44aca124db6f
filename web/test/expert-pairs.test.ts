// Assigning experts: everyone chosen to everything chosen, but nobody twice and nobody to a case of its own house.
import { expect, test } from "vitest";
import { pairsOf, sought, type Expert } from "../src/text/expert-pairs.ts";

const expert = (n: number, more: Partial<Expert> = {}): Expert => ({ expert: `e${n}`, name: `演示专家${n}`, organisation: null, fields: [], title: null, away: null, assigned: 0, open: 0, cases: [], conflicts: [], ...more });
const cases = ["d1", "d2"].map((declaration) => ({ declaration, name: declaration }));
const told = (pairs: readonly { readonly expert: Expert; readonly one: { readonly declaration: string } }[]) => pairs.map((pair) => `${pair.expert.expert}-${pair.one.declaration}`);

test("[D5] whoever has a case already is not given it again; whoever must avoid one is left out with the reason", () => {
  const inside = expert(2, { conflicts: [{ declaration: "d1", hint: "应回避" }] });
  const { assign, avoid } = pairsOf([expert(1, { cases: ["d2"] }), inside], cases);
  expect(told(assign)).toEqual(["e1-d1", "e2-d2"]);
  expect([told(avoid), avoid.map(({ hint }) => hint)]).toEqual([["e2-d1"], ["应回避"]]);
});

test("[D5] found by name or organisation, the least burdened first", () => {
  const all = [expert(1, { open: 3 }), expert(2, { open: 1, organisation: "演示设计院" }), expert(3)];
  const found = (words: string) => sought(all, words).map((one) => one.expert);
  expect([found(""), found("设计"), found(" 专家1 "), found("无此人")]).toEqual([["e3", "e2", "e1"], ["e2"], ["e1"], []]);
});
