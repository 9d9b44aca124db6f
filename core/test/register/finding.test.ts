// Findings, corrections and totals: nothing bars by itself, nothing is decided twice.
import { describe, expect, test } from "vitest";
import { makeCreditCode } from "../../src/base/credit-code.ts";
import { correct, decideCorrection, type Correctable } from "../../src/register/entry-correction.ts";
import { decideFinding, evolveFinding, possibleListings } from "../../src/register/finding.ts";
import { totalsOf } from "../../src/register/list-totals.ts";
import { reference } from "./list-fixture.ts";

const found = evolveFinding(undefined, { type: "found", organisation: "o", entry: "e", name: "某", key: "某" });

describe("findings", () => {
  test("[B2 E4] an exact name match is a finding that stays open until an officer decides", () => {
    expect(found).toEqual({ organisation: "o", entry: "e", state: "open" });
    expect(possibleListings(["甲"], [{ entry: "e1", name: "甲", key: "甲" }, { entry: "e2", name: "乙", key: "乙" }, { entry: "e1", name: "甲", key: "甲" }])).toHaveLength(1);
  });

  test("[B2 E4] it is decided once, and dismissed only with a reason", () => {
    const confirmed = decideFinding(found, { kind: "confirm", by: "a" });
    expect(confirmed).toMatchObject({ ok: true, value: [{ type: "confirmed" }] });
    const after = confirmed.ok ? confirmed.value.reduce(evolveFinding, found) : undefined;
    expect(decideFinding(after, { kind: "dismiss", by: "a", reason: "x" })).toMatchObject({ refusals: [{ code: "finding-decided" }] });
    expect(decideFinding(found, { kind: "dismiss", by: "a", reason: " " })).toMatchObject({ refusals: [{ code: "reason-missing" }] });
    expect(evolveFinding(found, { type: "dismissed", by: "a", reason: "同名" })).toMatchObject({ state: "dismissed", reason: "同名" });
    expect(decideFinding(undefined, { kind: "confirm", by: "a" })).toMatchObject({ refusals: [{ code: "finding-unknown" }] });
  });
});

describe("corrections", () => {
  const entry: Correctable = { name: "某", region: "CN" };

  test("[E4] a decided region or name is an event once; what stands already is none", () => {
    const decided = decideCorrection(entry, { kind: "correct", region: "33", name: "某", why: "w" });
    expect(decided).toEqual({ ok: true, value: [{ type: "corrected", field: "region", from: "CN", to: "33", why: "w" }] });
    expect(decided.ok && decided.value.reduce(correct, entry)).toEqual({ name: "某", region: "33" });
    expect(decideCorrection({ name: "某", region: "33" }, { kind: "correct", region: "33", why: "w" })).toEqual({ ok: true, value: [] });
  });

  test("[E4] a credit code is found once, and only a good one", () => {
    const made = makeCreditCode("91330800MA0000001");
    const creditCode = made.ok ? made.value : "";
    const identify = { kind: "identify", creditCode, organisation: "o", finding: "f" } as const;
    const decided = decideCorrection(entry, identify);
    const after = decided.ok ? decided.value.reduce(correct, entry) : entry;
    expect(after).toEqual({ ...entry, creditCode });
    expect(decideCorrection(after, identify)).toMatchObject({ refusals: [{ code: "entry-identified" }] });
    expect(decideCorrection(entry, { ...identify, creditCode: "9133" })).toMatchObject({ refusals: [{ code: "credit-code-length" }] });
  });
});

describe("totals", () => {
  const count = (batch: string, entries: number, repeated: number) => ({ category: "产品", batch, entries, repeated, left: 0 });

  test("[E4] rows are entries and their repeats; a batch of another size than the ledger's does not agree", () => {
    const totals = totalsOf([count("甲批", 1, 1), count("乙批", 2, 0)], [], reference.ledger);
    expect(totals.map(({ batch, rows, official, cumulative, agrees }) => [batch, rows, official, cumulative, agrees])).toEqual([["甲批", 2, 2, 2, true], ["乙批", 2, 1, 4, false]]);
  });

  test("[E4] who left is taken off from the batch on that it left with", () => {
    const totals = totalsOf([count("甲批", 2, 0), count("乙批", 1, 0)], [{ category: "产品", month: "2019-09" }], reference.ledger);
    expect(totals.map(({ cumulative }) => cumulative)).toEqual([2, 2]);
  });
});
