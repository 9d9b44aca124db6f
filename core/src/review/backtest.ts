// Backtest 回测: a past round under its own edition and under a changed one, side by side: who enters, who drops, what the past cannot tell.
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { tiersOf } from "../programme/tier-tree.ts";
import type { Kind } from "../rule/kind.ts";
import { backtestLimits } from "./backtest-limits.ts";
import { pastOutcome } from "./past-outcome.ts";
import type { PastCase, PastRound, Place } from "./past-round.ts";

/** One case that ends elsewhere. `reasons` are those of the edition under which it is not on the list. */
export interface Difference {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  readonly kind: Kind;
  readonly region: string;
  readonly sector: string;
  readonly evaluator: string;
  readonly reasons: readonly Refusal[];
}

/** How many of a region, sector or evaluator stand on the list before and after; an empty key is of those without one. */
export interface Tally {
  readonly key: string;
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly dropped: number;
  readonly undecided: number;
}

export interface Backtest {
  readonly cases: number;
  /** Of these, still under way or returned: they stand on no list yet, under either edition. */
  readonly open: number;
  readonly before: number;
  readonly after: number;
  readonly entered: readonly Difference[];
  readonly dropped: readonly Difference[];
  readonly undecided: readonly Difference[];
  readonly byRegion: readonly Tally[];
  readonly bySector: readonly Tally[];
  readonly byEvaluator: readonly Tally[];
  /** What a reader must know before drawing conclusions. */
  readonly limits: readonly string[];
  /** Numbers of cases whose recorded end the round's own edition does not give again. */
  readonly astray: readonly string[];
}

/** The region that a case is counted under: the node just below the authority's own tier, else where it is registered. */
export function regionOf(edition: Edition, { declaration: { opening } }: PastCase): string {
  const below = tiersOf(edition, opening.kind).filter((tier) => tier !== edition.edition.authority.tier);
  return below.map((tier) => opening.nodes[tier]).findLast((node) => node !== undefined) ?? opening.region;
}

interface Compared {
  readonly one: PastCase;
  readonly before: Place;
  readonly after: Place;
  readonly difference: Difference;
}

const reasonsOf = (place: Place): readonly Refusal[] => (place.kind === "in" ? [] : place.reasons);
const missing: Place = { kind: "out", reasons: [] };

function compared(past: PastRound, changed: Edition): readonly Compared[] {
  const [then, now] = [pastOutcome(past, past.baseline), pastOutcome(past, changed)];
  return past.cases.map((one) => {
    const { id, number, name, kind } = one.declaration.opening;
    const [before, after] = [then.get(id) ?? missing, now.get(id) ?? missing];
    const place = { region: regionOf(past.baseline, one), sector: one.division, evaluator: one.declaration.engagement?.evaluator ?? "" };
    return { one, before, after, difference: { declaration: id, number, name, kind, ...place, reasons: reasonsOf(after.kind === "in" ? before : after) } };
  });
}

const entered = ({ before, after }: Compared): boolean => before.kind !== "in" && after.kind === "in";
const dropped = ({ before, after }: Compared): boolean => before.kind === "in" && after.kind === "out";
const undecided = ({ before, after }: Compared): boolean => before.kind !== "undecided" && after.kind === "undecided";

function talliedBy(all: readonly Compared[], keyOf: (difference: Difference) => string): readonly Tally[] {
  const keys = [...new Set(all.map(({ difference }) => keyOf(difference)))].toSorted();
  return keys.map((key) => {
    const here = all.filter(({ difference }) => keyOf(difference) === key);
    const count = (wanted: (one: Compared) => boolean): number => here.filter(wanted).length;
    return { key, before: count((one) => one.before.kind === "in"), after: count((one) => one.after.kind === "in"), entered: count(entered), dropped: count(dropped), undecided: count(undecided) };
  });
}

/** A recorded end that the recomputed one contradicts; what is under way has no end yet. */
function strays({ one: { declaration }, before }: Compared): boolean {
  switch (declaration.standing) {
    case "registered":
      return before.kind !== "in";
    case "withdrawn":
    case "refused":
    case "left-out":
    case "struck":
      return before.kind === "in";
    case "draft":
    case "under-way":
    case "returned":
      return false;
  }
}

/** Runs a past round under another edition. Pure: the same facts and editions give the same answer. */
export function backtest(past: PastRound, changed: Edition): Backtest {
  const all = compared(past, changed);
  const differences = (wanted: (one: Compared) => boolean): readonly Difference[] => all.filter(wanted).map(({ difference }) => difference).toSorted((one, other) => (one.number < other.number ? -1 : 1));
  return {
    cases: all.length,
    open: past.cases.filter(({ declaration: { standing } }) => standing === "under-way" || standing === "returned").length,
    before: all.filter(({ before }) => before.kind === "in").length,
    after: all.filter(({ after }) => after.kind === "in").length,
    entered: differences(entered),
    dropped: differences(dropped),
    undecided: differences(undecided),
    byRegion: talliedBy(all, ({ region }) => region),
    bySector: talliedBy(all, ({ sector }) => sector),
    byEvaluator: talliedBy(all, ({ evaluator }) => evaluator),
    limits: backtestLimits(past, changed),
    astray: all.filter(strays).map(({ difference }) => difference.number),
  };
}
