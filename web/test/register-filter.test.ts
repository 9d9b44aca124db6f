import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { downloadAddress, entriesQuery, isNarrowed, narrowed, noRegisterFilter, registerFilterIn, registerQuery } from "../src/text/register-filter.ts";
import { comparedIn, compareAddress } from "../src/text/compare-address.ts";
import { placeOf } from "../src/routes/match.ts";

describe("the filter of the register", () => {
  test("[U2] comes back from the address as it went", () => {
    const filter = fc.record({
      q: fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.trim()),
      level: fc.constantFrom("", "county", "nation"),
      kind: fc.constantFrom("", "park", "supply-chain"),
      year: fc.constantFrom("", "2018", "2025"),
      region: fc.constantFrom("", "33", "330802"),
      on: fc.constantFrom("", "2024-02-29"),
      sort: fc.constantFrom("", "name", "batch"),
      after: fc.array(fc.stringMatching(/^[\w-]{1,20}$/u), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(filter, (one) => {
        expect(registerFilterIn(registerQuery(one))).toEqual(one);
      }),
    );
  });

  test("[U2] takes nothing from an address that it does not know", () => {
    expect(registerFilterIn("?level=moon&kind=constructor&year=20x5&region=ZJ&on=2025-02-30&sort=toString&after=%20&x=1")).toEqual(noRegisterFilter);
  });

  test("[U2] a filter changed begins at its first page; the API is asked for the page in hand", () => {
    const third = { ...noRegisterFilter, q: "绿能", after: ["a", "b"] };
    expect(entriesQuery(third)).toBe("?q=%E7%BB%BF%E8%83%BD&after=b&limit=50");
    expect(narrowed(third, { level: "city" })).toEqual({ ...noRegisterFilter, q: "绿能", level: "city" });
    expect([isNarrowed(noRegisterFilter), isNarrowed(third)]).toEqual([false, true]);
  });

  test("[U2 G3] downloads what is seen, in its order: the whole of the search, not one page of it", () => {
    expect(downloadAddress({ ...noRegisterFilter, region: "33", on: "2024-01-01", sort: "name", after: ["a"] }, "csv")).toBe("/api/entries/download/csv?region=33&on=2024-01-01&sort=name");
  });
});

describe("more addresses", () => {
  test.each([
    ["/publicity", { page: "publicities" }],
    ["/publicity/publication-000001", { page: "publicity", publication: "publication-000001" }],
    ["/register/", { page: "register" }],
    ["/register/entry-1", { page: "entry", entry: "entry-1" }],
    ["/compare", { page: "compare" }],
    ["/evaluators", { page: "evaluators" }],
    ["/register/a/b", { page: "missing" }],
    ["/constructor", { page: "missing" }],
    ["/publicity/%00", { page: "missing" }],
  ])("[U3] %s", (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });

  test("[A8] two editions side by side have an address", () => {
    expect(compareAddress("zhejiang/2023", "zhejiang/2025")).toBe("/compare?from=zhejiang/2023&to=zhejiang/2025");
    expect(comparedIn("?from=zhejiang/2023&to=../x")).toEqual({ from: "zhejiang/2023" });
  });
});
