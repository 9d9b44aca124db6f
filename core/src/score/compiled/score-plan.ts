// A scheme compiled: tables of steps and of rules over numbered slots, constants behind the scheme's own slots. Shared by all who score by it.
import type { Scheme } from "../scheme.ts";
import type { RuleTable } from "./rule-table.ts";
import { ruleTables } from "./rule-tables.ts";
import { StepPlan } from "./step-plan.ts";
import { stepTables, type StepTables } from "./step-tables.ts";

export interface ScorePlan {
  readonly scheme: Scheme;
  readonly steps: StepTables;
  readonly rules: readonly RuleTable[];
  /** Slots that somebody enters, from 0 on; behind them benchmarks, then what is computed. */
  readonly entered: number;
  /** 1 where a slot holds what was entered; computed columns of a table stand among the entered ones. */
  readonly filledIn: Uint8Array;
  /** An empty sheet at full length: NaN everywhere but in the constants. */
  readonly blank: Float64Array;
}

export function planScore(scheme: Scheme): ScorePlan {
  const plan = new StepPlan(scheme);
  const rules = ruleTables(scheme, plan);
  const blank = new Float64Array(plan.length).fill(NaN);
  for (const [slot, value] of plan.constants) blank[slot] = value;
  return { scheme, steps: stepTables(plan.steps), rules, entered: plan.entered, filledIn: plan.filledIn, blank };
}
