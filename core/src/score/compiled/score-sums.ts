// From points of items to groups, sum and verdict: additions in the order of the items, as the interpreter adds.
import { LANES } from "./lanes.ts";
import { numberAt, placeAt } from "./number-at.ts";
import { factorOf, roundBy, settle } from "../rounding.ts";
import type { Scheme } from "../scheme.ts";
import { shareFactors, type NotApplicable } from "../shares.ts";
import { passLineOf, passOf, reachesLine, type PassLine } from "../verdict-of-score.ts";

/** What is added up; the arrays are written anew by every score. */
export class ScoreSums {
  /** What counts of each item, and of each group. */
  readonly points: Float64Array;
  readonly groups: Float64Array;
  /** Most points of each group: what the scheme caps an add-on at, else the sum of its items that apply. */
  readonly caps: Float64Array;
  /** The settled sum, the score as shown, the verdict. */
  exact = 0;
  score = 0;
  pass: boolean | null = null;

  /** Slots of the requirements that must be met. */
  readonly binding: Int32Array;
  readonly #scheme: Scheme;
  readonly #from: Int32Array;
  readonly #order: Int32Array;
  readonly #itemFactor: number | undefined;
  readonly #totalFactor: number | undefined;
  readonly #line: PassLine | undefined;
  readonly #fullCaps: Float64Array;
  readonly #unheld: boolean;

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
    this.points = new Float64Array(scheme.items.length);
    this.groups = new Float64Array(scheme.groups.length);
    const held = scheme.groups.map((_, n) => scheme.items.filter(({ group }) => group === n).map(({ at }) => at));
    this.#order = Int32Array.from(held.flat());
    let at = 0;
    this.#from = Int32Array.from([0, ...held.map((items) => (at += items.length))]);
    this.#itemFactor = factorOf(scheme.file.rounding.points);
    this.#totalFactor = factorOf(scheme.file.rounding.total);
    this.#line = passLineOf(scheme);
    this.binding = Int32Array.from(scheme.gates.filter(({ encouraged }) => !encouraged), (gate) => gate.at);
    this.#unheld = scheme.items.some(({ points }) => Number.isNaN(points));
    this.#fullCaps = this.#capsOf(undefined, undefined);
    this.caps = this.#fullCaps.slice();
  }

  #capsOf(away: NotApplicable | undefined, factors: Float64Array | undefined): Float64Array {
    return Float64Array.from(this.#scheme.groups, (group, n) => {
      let cap = 0;
      for (const item of this.#order.subarray(this.#from[n], this.#from[n + 1])) cap += this.maxOf(item, away, factors);
      return group.addOn ? group.max : cap;
    });
  }

  /** Most points of an item after redistribution; 0 where it does not apply or its points are not held. */
  maxOf(item: number, away: NotApplicable | undefined, factors: Float64Array | undefined): number {
    const one = this.#scheme.items[item];
    return one === undefined || away?.[item] === 1 || Number.isNaN(one.points) ? 0 : one.points * one.weight * (factors?.[one.group] ?? 1);
  }

  /** Factors of redistribution when items are put aside; without any, caps and points stay as they are. */
  apply(away: NotApplicable | undefined): Float64Array | undefined {
    if (away === undefined || !away.includes(1)) {
      this.caps.set(this.#fullCaps);
      return undefined;
    }
    const factors = shareFactors(this.#scheme, away);
    this.caps.set(this.#capsOf(away, factors));
    return factors;
  }

  /** Weighted points of one item, shared out and rounded. */
  finish(item: number, weighted: number, away: NotApplicable | undefined, factors: Float64Array | undefined): number {
    if (factors === undefined) return roundBy(weighted, this.#itemFactor);
    return away?.[item] === 1 ? 0 : roundBy(weighted * (factors[this.#scheme.items[item]?.group ?? 0] ?? 1), this.#itemFactor);
  }

  /** The same for all items, in place. */
  finishAll(away: NotApplicable | undefined, factors: Float64Array | undefined): void {
    const { points } = this;
    if (factors === undefined && this.#itemFactor === undefined) return;
    for (let item = 0; item < points.length; item += 1) points[item] = this.finish(item, numberAt(points, item), away, factors);
  }

  addGroup(group: number): void {
    const { points } = this;
    const order = this.#order;
    const end = placeAt(this.#from, group + 1);
    let sum = 0;
    for (let n = placeAt(this.#from, group); n < end; n += 1) sum += numberAt(points, placeAt(order, n));
    const cap = numberAt(this.caps, group);
    this.groups[group] = sum > cap ? cap : sum;
  }

  /** Sum and verdict from the groups as they stand; `work` holds the answers to the requirements. */
  conclude(work: Float64Array, away: NotApplicable | undefined): void {
    let total = 0;
    for (let group = 0; group < this.groups.length; group += 1) total += numberAt(this.groups, group);
    let unmet = 0;
    let open = 0;
    for (let n = 0; n < this.binding.length; n += 1) {
      const answer = numberAt(work, placeAt(this.binding, n));
      const empty = Number(answer !== answer);
      open += empty;
      unmet += Number(answer !== 1) - empty;
    }
    this.verdict(total, unmet, open, away);
  }

  /** `unmet` and `open`: how many binding requirements are answered by no, and not at all. */
  verdict(total: number, unmet: number, open: number, away: NotApplicable | undefined): void {
    this.exact = settle(total);
    this.score = roundBy(this.exact, this.#totalFactor);
    const reached = this.#line === undefined ? undefined : reachesLine(this.#line, this.exact);
    this.pass = passOf(unmet > 0, open > 0, reached, this.#unheld && this.#scheme.items.some(({ at, points }) => Number.isNaN(points) && away?.[at] !== 1));
  }

  /** Sums of sheets side by side into `totals`, one place a lane, eight lanes at a time; items that are put aside are not known here. */
  addLanes(points: Float64Array, totals: Float64Array): void {
    if (this.#itemFactor !== undefined) for (let n = 0; n < points.length; n += 1) points[n] = roundBy(numberAt(points, n), this.#itemFactor);
    totals.fill(0);
    for (let group = 0; group < this.groups.length; group += 1) for (let lane = 0; lane < LANES; lane += 8) this.#addEight(points, totals, group, lane);
  }

  #addEight(points: Float64Array, totals: Float64Array, group: number, lane: number): void {
    const order = this.#order;
    const end = placeAt(this.#from, group + 1);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let n = placeAt(this.#from, group); n < end; n += 1) {
      const at = placeAt(order, n) * LANES + lane;
      a += numberAt(points, at);
      b += numberAt(points, at + 1);
      c += numberAt(points, at + 2);
      d += numberAt(points, at + 3);
      e += numberAt(points, at + 4);
      f += numberAt(points, at + 5);
      g += numberAt(points, at + 6);
      h += numberAt(points, at + 7);
    }
    const cap = numberAt(this.#fullCaps, group);
    totals[lane] = numberAt(totals, lane) + (a > cap ? cap : a);
    totals[lane + 1] = numberAt(totals, lane + 1) + (b > cap ? cap : b);
    totals[lane + 2] = numberAt(totals, lane + 2) + (c > cap ? cap : c);
    totals[lane + 3] = numberAt(totals, lane + 3) + (d > cap ? cap : d);
    totals[lane + 4] = numberAt(totals, lane + 4) + (e > cap ? cap : e);
    totals[lane + 5] = numberAt(totals, lane + 5) + (f > cap ? cap : f);
    totals[lane + 6] = numberAt(totals, lane + 6) + (g > cap ? cap : g);
    totals[lane + 7] = numberAt(totals, lane + 7) + (h > cap ? cap : h);
  }

  /** Every group, then sum and verdict. */
  addAll(work: Float64Array, away: NotApplicable | undefined): void {
    for (let group = 0; group < this.groups.length; group += 1) this.addGroup(group);
    this.conclude(work, away);
  }
}
