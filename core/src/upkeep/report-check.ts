// The checks of one report as it is saved: against itself, last year's, and what is known of its peers.
import { evaluate } from "../score/evaluate.ts";
import { differ, distanceOf, jumps, outside, slipOf, type PeerSpread } from "./check-rule.ts";
import type { BoundCheck, YearForm } from "./year-form.ts";

/** What a check found, with the numbers that it was found on; `other` is the other side, last year's value or the peers' median. */
export interface Finding {
  readonly check: string;
  readonly severity: "fault" | "doubt" | "hint";
  readonly value: number;
  readonly other?: number;
  readonly factor?: number;
}

export interface ReportChecked {
  readonly slots: Float64Array;
  readonly last?: Float64Array;
  /** Peers by slot. */
  readonly peers?: (at: number) => PeerSpread | undefined;
}

function checked(one: BoundCheck, { slots, last, peers }: ReportChecked): Omit<Finding, "check" | "severity"> | undefined {
  switch (one.kind) {
    case "equal": {
      const [left, right] = [evaluate(one.left, slots), evaluate(one.right, slots)];
      return differ(left, right, one.within) ? { value: left, other: right } : undefined;
    }
    case "limit": {
      const value = evaluate(one.of, slots);
      return outside(value, one.least, one.most) ? { value, other: value < one.least ? one.least : one.most } : undefined;
    }
    case "unit-slip": {
      const value = slots[one.at] ?? NaN;
      const other = one.against === "last-year" ? (last?.[one.at] ?? NaN) : Math.exp(peers?.(one.at)?.median ?? NaN);
      const factor = slipOf(value, other, one.factors, one.within);
      return factor === 0 ? undefined : { value, other, factor };
    }
    case "jump": {
      const [value, other] = [slots[one.at] ?? NaN, last?.[one.at] ?? NaN];
      return jumps(value, other, one.over) ? { value, other, factor: value / other } : undefined;
    }
    case "outlier": {
      const spread = peers?.(one.at);
      const value = slots[one.at] ?? NaN;
      const distance = spread === undefined ? 0 : distanceOf(value, spread, one.least);
      return spread !== undefined && distance > one.over ? { value, other: Math.exp(spread.median), factor: distance } : undefined;
    }
    // Whether a report repeats another's figures is seen over all reports only.
    case "copied":
      return undefined;
  }
}

/** Everything the form's checks find in one report, in the order of the form. */
export const checkReport = (form: YearForm, report: ReportChecked): readonly Finding[] =>
  form.checks.flatMap((one) => {
    const found = checked(one, report);
    return found === undefined ? [] : [{ check: one.check.id, severity: one.check.severity, ...found }];
  });
