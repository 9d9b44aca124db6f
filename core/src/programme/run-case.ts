// Runs a case against an edition: the same functions that decide for real answer here. Comes back with what differed, or nothing.
import type { Calendar } from "../base/calendar.ts";
import type { PlainDay } from "../base/plain-day.ts";
import type { RegionTable } from "../base/region.ts";
import { windowOf, type WindowRule } from "../base/window.ts";
import { countedFacts } from "../rule/counted.ts";
import { tooLate } from "../rule/deadline.ts";
import { judgeEligibility } from "../rule/eligibility.ts";
import { evaluationFault, overCap } from "../rule/evaluation.ts";
import { handlingRule } from "../rule/objection-rule.ts";
import { windowRule } from "../rule/publicity-rule.ts";
import { overQuota, quotaOf } from "../rule/quota.ts";
import { settle } from "../rule/settle.ts";
import { mostCases, stagesOf, type Step } from "../rule/step.ts";
import { instantOf } from "./case-instant.ts";
import { runSelection } from "./case-selection.ts";
import { circumstancesOf } from "./case-circumstances.ts";
import type { Ask, Case, CaseOf } from "./case.ts";
import { severitiesOf, speechOf, type Edition } from "./edition.ts";
import { isDueAgain, isLate, setsInMotion, stillRuns } from "./upkeep-clock.ts";

export interface CaseContext {
  readonly edition: Edition;
  readonly cases: readonly Case[];
  readonly calendar: Calendar;
  readonly regions: RegionTable;
}

/** What a case got, in the shape of its `expect`; an unknown name in `given` answers `unknown`. */
type Got = { readonly [key: string]: unknown } | { readonly unknown: string };

const dutyOf = (edition: Edition, id: string) => edition.upkeep.duties.find((one) => one.id === id);
const unknown = (name: string): Got => ({ unknown: name });

function eligibility({ given, expect }: CaseOf<"eligibility">, { edition, cases, regions }: CaseContext): Got {
  if (given.like !== undefined && !cases.some((one) => one.name === given.like)) return unknown(given.like);
  const { given: whole, circumstances } = circumstancesOf(edition, given, cases, regions);
  const judged = judgeEligibility(edition.rules, whole.stage ?? "declare", circumstances, speechOf(edition));
  const refusals = judged.refusals.map((one) => (one.code === "departure-unexplained" ? `${one.place?.replace("statements.", "") ?? ""}!` : one.code));
  return {
    // A bad case may give a few facts only: there a refusal is wanted, not merely an open fact, unless the case names what is missing.
    eligible: expect.eligible || expect.missing !== undefined ? judged.eligible : judged.refusals.length === 0,
    refusals: refusals.toSorted(),
    departures: judged.departures.map((one) => one.rule).toSorted(),
    missing: judged.missing.toSorted(),
  };
}

function deadline({ given }: CaseOf<"date">, { edition }: CaseContext): Got {
  const date = edition.procedure.dates.find((one) => one.id === given.date);
  const at = instantOf(given.at);
  return date === undefined || at === undefined ? unknown(date === undefined ? given.date : given.at) : { "in-time": tooLate(date, at) === undefined };
}

function due({ given }: CaseOf<"due">, { edition }: CaseContext): Got {
  const duty = dutyOf(edition, given.duty);
  const at = instantOf(given.at);
  return duty === undefined || at === undefined ? unknown(duty === undefined ? given.duty : given.at) : { late: isLate(duty, at) };
}

function quota({ given }: CaseOf<"quota">, { edition }: CaseContext): Got {
  const rule = edition.procedure.quota[given.kind];
  const refusal = overQuota(rule, quotaOf(rule, given.node), given.taken, given.node, given.reason);
  return { allowed: refusal === undefined, ...(refusal === undefined ? {} : { refusal: refusal.code }) };
}

function cap({ given }: CaseOf<"cap">, { edition }: CaseContext): Got {
  const rule = edition.procedure.cap;
  const held = Array.from({ length: given.held }, (_, n) => `委托${n + 1}`);
  return { allowed: rule === undefined || !rule.over.includes(given.kind) || overCap(rule, held) === undefined };
}

function ruleOf(edition: Edition, of: "publicity" | "objection"): WindowRule | undefined {
  const { publicity, objection } = edition.procedure;
  if (of === "publicity") return publicity === undefined ? undefined : windowRule(publicity);
  return handlingRule(objection);
}

function counted({ given }: CaseOf<"counted">, { edition }: CaseContext): Got {
  const definition = edition.eligibility.facts[given.fact];
  if (definition?.counted === undefined) return unknown(given.fact);
  const deeds = given.deeds.map(({ kind, day }) => ({ kind, day: day as PlainDay }));
  return { value: countedFacts({ [given.fact]: definition }, "", { staff: [], deeds }, given.on as PlainDay)[given.fact] ?? null };
}

function load({ given }: CaseOf<"load">, { edition }: CaseContext): Got {
  const step = edition.procedure.steps.find((one) => one.id === given.step);
  return step === undefined ? unknown(given.step) : { allowed: given.held < mostCases(step) };
}

function window({ given }: CaseOf<"window">, { edition, calendar }: CaseContext): Got {
  const of = given.of ?? "publicity";
  const rule = ruleOf(edition, of);
  if (rule === undefined) return unknown(of);
  const found = windowOf(calendar, given.start as PlainDay, rule);
  return { end: found.ok ? found.value.end : (found.refusals[0]?.code ?? "refused") };
}

/** `id:actor`, with `×n` where the notice itself states how many experts score. */
const stepName = (step: Step): string => `${step.id}:${step.actor}${step.experts?.cite === undefined ? "" : `×${step.experts.n}`}`;

function opinions({ given }: CaseOf<"opinions">, { edition }: CaseContext): Got {
  const step = edition.procedure.steps.find((one) => one.id === given.step);
  return step === undefined ? unknown(given.step) : { passes: settle(step, given.opinions) === "passes" };
}

function evaluation({ given }: CaseOf<"evaluation">, { edition }: CaseContext): Got {
  const refusal = evaluationFault(edition.procedure.evaluation[given.kind], { evaluated: given.evaluated, undertaking: given.undertaking ?? false });
  return { allowed: refusal === undefined, ...(refusal === undefined ? {} : { refusal: refusal.code }) };
}

const runners: { readonly [A in Ask]: (one: CaseOf<A>, context: CaseContext) => Got } = {
  eligibility,
  date: deadline,
  due,
  quota,
  cap,
  load,
  counted,
  window,
  selection: (one, { edition }) => runSelection(one, edition),
  steps: ({ given }, { edition }) => ({ stages: stagesOf(edition.procedure.steps, given.kind).map((stage) => stage.map(stepName).join(" + ")) }),
  opinions,
  evaluation,
  incident: ({ given }, { edition }) => {
    const duty = dutyOf(edition, given.duty);
    return duty === undefined ? unknown(given.duty) : { sets: setsInMotion(duty, given.record, given.severity, severitiesOf(edition)[given.record] ?? []) };
  },
  again: ({ given }, { edition }) => {
    const duty = dutyOf(edition, given.duty);
    return duty === undefined ? unknown(given.duty) : { due: isDueAgain(duty, given.last as PlainDay, given.on as PlainDay) };
  },
  runs: ({ given }, { edition }) => {
    const duty = dutyOf(edition, given.duty);
    return duty === undefined ? unknown(given.duty) : { runs: stillRuns(duty, given.from as PlainDay, given.on as PlainDay) };
  },
  actor: ({ given }, { edition }) => {
    const steps = stagesOf(edition.procedure.steps, given.kind).flat();
    return { allowed: steps.some((step) => step.id === given.step && step.actor === given.actor) };
  },
};

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const same = (got: unknown, wanted: unknown): boolean =>
  Array.isArray(wanted) && Array.isArray(got) ? JSON.stringify(got) === JSON.stringify(wanted) : got === wanted;

/** Runs one case. Only the keys that `expect` names are held against what came out. */
export function runCase(one: Case, context: CaseContext): { readonly green: boolean; readonly got: Got } {
  const run = runners[one.ask] as (one: Case, context: CaseContext) => Got;
  const got = run(one, context);
  const expect = one.expect as { readonly [key: string]: unknown };
  const sorted = (key: string, value: unknown): unknown => (key !== "stages" && Array.isArray(value) ? (value as readonly string[]).toSorted(byText) : value);
  const green = Object.entries(expect).every(([key, wanted]) => same((got as { readonly [key: string]: unknown })[key], sorted(key, wanted)));
  return { green, got };
}
