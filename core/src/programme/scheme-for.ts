// Which of the adopted schemes scores a unit: that of its own industry before the general one 行业标准优先.
import type { AdoptedScheme } from "./round-event.ts";

/** How many digits of the industry code a scheme's prefixes reach; 0 for the general one, -1 where it is not meant. */
function reach(industries: readonly string[], industry: string): number {
  if (industries.length === 0) return 0;
  return industries.reduce((longest, prefix) => (industry.startsWith(prefix) ? Math.max(longest, prefix.length) : longest), -1);
}

/** Two schemes that share a prefix would both be meant. */
export const sameIndustries = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 ? one.length === other.length : one.some((prefix) => other.includes(prefix));

/** The scheme with the longest prefix of the unit's GB/T 4754 code; undefined where none is meant for it. N22 一（一） */
export function schemeFor(adopted: readonly AdoptedScheme[], industry: string): AdoptedScheme | undefined {
  const fitting = adopted.filter((one) => reach(one.industries, industry) >= 0);
  return fitting.toSorted((one, other) => reach(other.industries, industry) - reach(one.industries, industry))[0];
}
