// Proves the thresholds of an edition by its cases: a nudge that turns no case red is a threshold that nobody guards.
import type { Ask, Case } from "./case.ts";
import { runCase, type CaseContext } from "./run-case.ts";
import type { Nudge } from "./threshold.ts";
import { thresholds } from "./thresholds.ts";

export interface NudgeReport {
  readonly nudges: number;
  readonly unproven: readonly Nudge[];
}

/** The questions that a place of the rules can answer differently; the other cases need not run. */
const asksBelow: { readonly [place: string]: readonly Ask[] } = {
  "eligibility.yaml rules": ["eligibility"],
  "eligibility.yaml facts": ["counted"],
  "procedure.yaml dates": ["date"],
  "procedure.yaml cap": ["cap"],
  "procedure.yaml steps": ["steps", "load"],
  "procedure.yaml quota": ["quota"],
  "procedure.yaml publicity": ["window"],
  "procedure.yaml objection": ["window"],
  "procedure.yaml selection": ["selection"],
  "upkeep.yaml duties": ["due", "incident", "again", "runs"],
};

const touched = (nudge: Nudge, cases: readonly Case[]): readonly Case[] => {
  const asks = asksBelow[`${nudge.file} ${nudge.at.split(".")[0] ?? ""}`];
  const able = asks === undefined ? cases : cases.filter((one) => asks.includes(one.ask));
  return able.toSorted((one, other) => Number(other.proves === nudge.clause) - Number(one.proves === nudge.clause));
};

/** Runs the cases against every nudged edition; a case that is red already proves nothing. */
export function proveThresholds(context: CaseContext): NudgeReport {
  const green = context.cases.filter((one) => runCase(one, context).green);
  const nudges = thresholds(context.edition);
  const unproven = nudges.filter((nudge) => touched(nudge, green).every((one) => runCase(one, { ...context, edition: nudge.edition }).green));
  return { nudges: nudges.length, unproven };
}
