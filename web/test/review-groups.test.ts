// Choosing many cases and knowing beforehand what can be decided of them.
import { describe, expect, test } from "vitest";
import type { Row } from "../src/text/inbox-rows.ts";
import { extend, moveTo, nothingPicked, toggle, toggleAll } from "../src/text/picking.ts";
import { feasible, reviewGroups } from "../src/text/review-groups.ts";

const wait = (step: string, due: string | null, mine = true, act = "review") => ({ step, act, actor: "county", says: "县级审核", due, mine }) as Row["open"][number];
const row = (n: number, open: Row["open"], more: Partial<Row> = {}): Row => ({ declaration: `d${n}`, number: `N-${String(n).padStart(4, "0")}`, name: `演示${n}`, kind: "factory", round: "r", region: "330803", standing: "under-way", step: "county-review", score: null, submittedAt: null, recommendation: "none", digest: "0".repeat(64), open, ...more });

describe("what can be decided together", () => {
  test("[D2] only one's own reviews, by round, kind and step; within one what is due first", () => {
    const rows = [row(1, [wait("county-review", "2025-06-20")]), row(2, [wait("county-review", "2025-06-18")]), row(3, [wait("county-review", null, false)]), row(4, [wait("joint", null, true, "opine")]), row(5, [wait("county-review", null)], { kind: "park" }), row(6, [wait("county-review", null)])];
    expect(reviewGroups(rows).map(({ key, rows: own }) => [key, ...own.map((one) => one.row.declaration)])).toEqual([["r.factory.county-review", "d2", "d1", "d6"], ["r.park.county-review", "d5"]]);
  });

  test("[D2 C4] on its last day a case can still be decided, the day after it cannot; nor one without material", () => {
    const [group] = reviewGroups([row(1, [wait("county-review", "2025-06-20")]), row(2, [wait("county-review", "2025-06-19")]), row(3, [wait("county-review", null)], { digest: null })]);
    const { can, cannot } = feasible(group?.rows ?? [], "2025-06-20");
    expect(can.map((one) => one.row.declaration)).toEqual(["d1"]);
    expect(cannot.map((one) => [one.row.declaration, one.why])).toEqual([["d2", "已过本环节期限，不能再办理"], ["d3", "没有已提交的材料"]]);
  });

  test("[D2] a hundred at once; the hundred and first is told to wait", () => {
    const of = (n: number) => feasible(reviewGroups(Array.from({ length: n }, (_, at) => row(at, [wait("county-review", null)])))[0]?.rows ?? [], "2025-06-20");
    expect([of(100).can.length, of(100).cannot.length, of(101).can.length, of(101).cannot.map(({ why }) => why)]).toEqual([100, 0, 100, ["一次最多办理 100 件，办完这些再选"]]);
  });
});

describe("picking rows", () => {
  const ids = ["a", "b", "c", "d"];

  test("[U2] one by one, and let go again", () => {
    const one = toggle(ids, nothingPicked, 1);
    expect([one.picked, toggle(ids, one, 1).picked, toggle(ids, one, 9).picked]).toEqual([["b"], [], ["b"]]);
  });

  test("[U2] a range from the last picked row, either way, letting nothing go", () => {
    const from = toggle(ids, toggle(ids, nothingPicked, 3), 1);
    expect(extend(ids, from, 2).picked).toEqual(["d", "b", "c"]);
    expect(extend(ids, from, 0).picked.toSorted()).toEqual(["a", "b", "d"]);
  });

  test("[U2] walking stops at the ends; all, and none again", () => {
    expect([moveTo(ids, nothingPicked, -1).at, moveTo(ids, nothingPicked, 9).at]).toEqual([0, 3]);
    const all = toggleAll(ids, toggle(ids, nothingPicked, 2));
    expect([all.picked, toggleAll(ids, all).picked]).toEqual([ids, []]);
  });
});
