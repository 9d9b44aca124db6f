// Not applicable 不适用: what becomes of the points of items that do not concern the applicant, by the scheme's declared way.
import type { Scheme } from "./scheme.ts";

/** One flag an item: 1 where it does not apply. */
export type NotApplicable = Uint8Array;

const ratio = (all: number, rest: number): number => (rest > 0 ? all / rest : 1);

/** The factor of each group's items: 1 unless points of unconcerned items are shared out. Add-ons neither give nor take. */
export function shareFactors(scheme: Scheme, away: NotApplicable): Float64Array {
  const factors = new Float64Array(scheme.groups.length).fill(1);
  if (scheme.file.redistribute.take === "none") return factors;
  const all = new Float64Array(scheme.groups.length);
  const rest = new Float64Array(scheme.groups.length);
  for (const item of scheme.items) {
    if (scheme.groups[item.group]?.addOn !== false || Number.isNaN(item.points)) continue;
    const points = item.points * item.weight;
    all[item.group] = (all[item.group] ?? 0) + points;
    if (away[item.at] !== 1) rest[item.group] = (rest[item.group] ?? 0) + points;
  }
  if (scheme.file.redistribute.take === "group") return factors.map((_, n) => ratio(all[n] ?? 0, rest[n] ?? 0));
  const whole = ratio(all.reduce((a, b) => a + b, 0), rest.reduce((a, b) => a + b, 0));
  return factors.map((_, n) => (scheme.groups[n]?.addOn === true ? 1 : whole));
}
