// An industry's own table goes before the general one.
import { expect, test } from "vitest";
import type { AdoptedScheme } from "../../src/programme/round-event.ts";
import { sameIndustries, schemeFor } from "../../src/programme/scheme-for.ts";

const adopted = (scheme: string, ...industries: readonly string[]): AdoptedScheme => ({ scheme, hash: "", industries, benchmarks: {}, source: "演示" });
const general = adopted("general");
const cement = adopted("cement", "3011", "302");
const minerals = adopted("minerals", "30");

test.each([["3011", "cement"], ["3021", "cement"], ["3012", "minerals"], ["3110", "general"], ["", "general"]])("[A3 N22 一（一）] industry %s is scored by the scheme of %s", (industry, scheme) => {
  expect(schemeFor([general, minerals, cement], industry)?.scheme).toBe(scheme);
});

test("[A3] without a general scheme a unit of another industry is scored by none", () => {
  expect(schemeFor([cement], "3110")).toBeUndefined();
});

test("[A3] two general schemes, or two that share a prefix, are one too many; a longer prefix is its own", () => {
  expect(sameIndustries([], [])).toBe(true);
  expect(sameIndustries(["3011"], ["3011", "29"])).toBe(true);
  expect(sameIndustries(["3011"], ["30"])).toBe(false);
  expect(sameIndustries([], ["30"])).toBe(false);
});
