// The inbox's sieve in the address, what the API is asked with it, and the figures over the list.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueFirst, tallyOf, type Row } from "../src/text/inbox-rows.ts";
import { regionChoices } from "../src/text/region-choices.ts";
import { inboxAddress, inboxAsked, inboxDownload, isSifted, noSieve, sieveIn, type Sieve } from "../src/text/inbox-sieve.ts";

describe("the sieve of the inbox", () => {
  test("[U2] comes back from the address as it went", () => {
    const sieve = fc.record({
      q: fc.string({ unit: "grapheme", maxLength: 10 }).map((text) => text.replaceAll(/\p{C}|\p{Z}/gu, "")),
      round: fc.constantFrom("", "round-000001"),
      kind: fc.constantFrom("", "park", "supply-chain"),
      step: fc.constantFrom("", "county-review"),
      status: fc.constantFrom("", "under-way"),
      region: fc.constantFrom("", "33", "3308", "330803"),
      mine: fc.boolean(),
      sort: fc.constantFrom("due", "name", "score"),
      after: fc.array(fc.stringMatching(/^[\w-]{1,20}$/u), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(sieve, (one) => {
        expect(sieveIn(inboxAddress(one as Sieve).slice("/desk".length))).toEqual(one);
      }),
    );
  });

  test("[U2] takes nothing from an address that it does not know", () => {
    expect(sieveIn("?kind=constructor&sort=toString&step=%20&status=A&round=%2F&after=%3C&region=%E8%A1%A2&mine=maybe")).toEqual(noSieve);
  });

  test("[U2] the API is asked for the page in hand; the file for all of it", () => {
    const third: Sieve = { ...noSieve, q: " qz ", kind: "park", sort: "name", after: ["a", "b"] };
    expect(inboxAsked(third)).toEqual({ q: "qz", kind: "park", mine: true, sort: "name", after: "b", limit: 100 });
    expect(inboxDownload(third, "xlsx")).toBe("/api/inbox/download/xlsx?q=qz&kind=park&sort=name&mine=true");
    expect(inboxDownload({ ...noSieve, mine: false }, "csv")).toBe("/api/inbox/download/csv");
    const there: Sieve = { ...noSieve, region: "330803", mine: false };
    expect([inboxAddress(there), inboxAsked(there).region, isSifted(there)]).toEqual(["/desk?region=330803&mine=all", "330803", true]);
    expect(inboxDownload(there, "csv")).toBe("/api/inbox/download/csv?region=330803");
    expect([isSifted(noSieve), isSifted(third)]).toEqual([false, true]);
  });
});

test("[U2] places are offered with their counts, what lies within another set in, and none that holds only the one below it", () => {
  const of = (region: string, level: string, count: number) => ({ region, name: region, level, count });
  expect(regionChoices([of("33", "province", 5), of("3308", "city", 3), of("330803", "county", 2), of("330824", "county", 1), of("3309", "city", 2), of("330902", "county", 2)])).toEqual([
    { value: "33", label: "33 5" }, { value: "3308", label: "　3308 3" }, { value: "330803", label: "　　330803 2" }, { value: "330824", label: "　　330824 1" }, { value: "330902", label: "　　330902 2" },
  ]);
  expect(regionChoices([])).toEqual([]);
});

describe("the figures", () => {
  test("[U1] what is over, due today and due within seven days is counted by its day, the undated by none", () => {
    const left: { readonly [day: string]: number } = { over: -1, today: 0, week: 7, later: 8 };
    const waits = [...Object.keys(left).map((due, n) => ({ due, count: n + 1 })), { due: null, count: 5 }] as never;
    expect(tallyOf(waits, (day) => (day === null ? null : (left[day] ?? null)))).toEqual({ mine: 15, over: 1, today: 2, week: 5 });
  });

  test("[U1] one's own declarations stand with what waits for oneself first, then by day, then by number", () => {
    const row = (number: string, mine: boolean, due: string | null) => ({ number, open: [{ mine, due }] }) as unknown as Row;
    const rows = [row("4", false, "2025-01-01"), row("3", true, null), row("2", true, "2025-02-01"), row("1", true, "2025-02-01")];
    expect(dueFirst(rows).map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
  });
});
