// Quotas and caps when many ask at once.
import { ok } from "@qingce/core/base/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leaveSlot, listHolders, takeSlot, takeSlots } from "../../src/store/slots.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const applicant: Caller = { role: "applicant", nodes: [], account: "a1", organisation: "O1" };

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(() => db.close());

describe("slots", () => {
  const take = (key: string, cap: number, holder: string) => inScope(db.app, applicant, (tx) => takeSlot(tx, { key, cap, holder }));

  test("[R2] 200 parallel takes at a cap of 10 give exactly 10", async () => {
    const results = await Promise.all(Array.from({ length: 200 }, (_, i) => take("cap/R1/G1", 10, `E${i}`)));
    const seats = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(seats.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(results.flatMap((result) => (result.ok ? [] : result.refusals[0]!.code))).toEqual(Array(190).fill("slots-full"));
    expect(await inScope(db.app, applicant, (tx) => listHolders(tx, "cap/R1/G1"))).toHaveLength(10);
  });

  test("[R2] the same holder in parallel takes one seat", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => take("cap/R1/G2", 10, "E1")));
    expect(new Set(results.map((result) => result.ok && result.value))).toEqual(new Set([1]));
  });

  test("[C2] a seat given back is taken again, the lowest first", async () => {
    for (const holder of ["A", "B", "C"]) await take("cap/R1/G3", 3, holder);
    await inScope(db.app, applicant, (tx) => leaveSlot(tx, "cap/R1/G3", "B"));
    expect(await take("cap/R1/G3", 3, "D")).toEqual(ok(2));
    expect(await take("cap/R1/G3", 3, "B")).toMatchObject({ ok: false });
    expect(await take("cap/R1/G3", 4, "B")).toEqual(ok(4));
  });

  test("[D3] several quotas at once, in any order, are taken all or none and never lock each other out", async () => {
    const seats = (i: number) => [
      { key: "quota/x", cap: 30, holder: `D${i}` },
      { key: "quota/y", cap: 10, holder: `D${i}` },
    ];
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, i) => inScope(db.app, applicant, (tx) => takeSlots(tx, i % 2 ? seats(i) : seats(i).toReversed()))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(10);
    expect(await inScope(db.app, applicant, (tx) => listHolders(tx, "quota/x"))).toHaveLength(10);
  });
});
