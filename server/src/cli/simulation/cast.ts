// The applicants of a simulation, drawn from the seed: good ones, one flawed for every rule, some that will be returned, refused or late.
import { makeCreditCode } from "@qingce/core/base/credit-code";
import type { IndustryTable } from "@qingce/core/base/industry";
import type { RegionTable } from "@qingce/core/base/region";
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import { opened, type Edition } from "@qingce/core/programme/edition";
import type { EligibilityRule, Stage } from "@qingce/core/rule/eligibility";
import { appliesTo, type Kind } from "@qingce/core/rule/kind";
import { firmName } from "./firm-name.ts";
import { foreignRegion, kindOf, regionsByNode } from "./plan.ts";
import { makingsFor, together, type Makings } from "./satisfy.ts";

export interface Applicant {
  readonly n: number;
  readonly kind: Kind;
  readonly name: string;
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string;
  readonly makings: Makings;
  /** The rule that it breaks, if it is there to break one. */
  readonly flaw?: string;
  readonly late: boolean;
}

const rulesFor = (edition: Edition, stage: Stage, kind: Kind): readonly EligibilityRule[] => edition.rules.filter((rule) => rule.stage === stage && appliesTo(rule.for, kind));

/** What is asked beside the facts that are made: any words will do. */
const particularsOf = (edition: Edition, { facts }: Makings): Makings["facts"] =>
  Object.fromEntries(Object.entries(edition.eligibility.facts).flatMap(([name, { beside }]) => (beside !== undefined && facts[beside] === true ? [[name, "演示"]] : [])));

/** What meets every rule of a stage for a kind, but for the one named, which is just missed and has the last word. */
export function makingsOf(edition: Edition, stage: Stage, kind: Kind, flaw?: string): Makings {
  const rules = rulesFor(edition, stage, kind);
  const met = rules.filter((rule) => rule.id !== flaw).map((rule) => makingsFor(rule.require, true, kind));
  const missed = rules.filter((rule) => rule.id === flaw).map((rule) => makingsFor(rule.require, false, kind));
  const made = together([...met, ...missed]);
  return { ...made, facts: { ...particularsOf(edition, made), ...made.facts } };
}

/** One flaw per rule of a stage, with the first kind that the rule is for. */
export const flawsOf = (edition: Edition, stage: Stage): readonly { readonly rule: string; readonly kind: Kind }[] =>
  edition.rules
    .filter((rule) => rule.stage === stage)
    .flatMap((rule) => {
      const kind = opened(edition).find((one) => appliesTo(rule.for, one));
      return kind === undefined ? [] : [{ rule: rule.id, kind }];
    });

/** A credit code that checks out but belongs to nobody: 演示 organisations number from the sequence. */
export function demonstrationCode(region: string, n: number, letter: string): string {
  const code = makeCreditCode(`91${region.padEnd(6, "0")}M${letter}${String(n).padStart(7, "0")}`);
  return code.ok ? code.value : "";
}

export interface Casting {
  readonly edition: Edition;
  readonly regions: RegionTable;
  readonly industries: IndustryTable;
  readonly authority: string;
  /** Number of the first; a second cast in one house is numbered on from the first. */
  readonly from?: number;
  readonly applicants: number;
  readonly random: RandomSequence;
}

function regionPicker({ edition, regions, authority, random }: Casting): (kind: Kind, n: number) => string {
  const byKind = new Map(opened(edition).map((kind) => [kind, [...regionsByNode(edition, kind, regions, authority).values()]]));
  return (kind, n) => {
    const groups = byKind.get(kind) ?? [];
    return random.pick(groups[n % Math.max(1, groups.length)] ?? []) ?? authority;
  };
}

/** Draws the cast. Flaws take at most four in ten places, every rule once before any twice. */
export function cast(casting: Casting): readonly Applicant[] {
  const { edition, regions, industries, authority, applicants, random } = casting;
  const flaws = flawsOf(edition, "declare");
  const flawed = Math.min(flaws.length, Math.floor(applicants * 0.4));
  const manufacturing = industries.all.filter((one) => one.level === "小类" && industries.isWithin(one.code, "C"));
  const regionOf = regionPicker(casting);
  return Array.from({ length: applicants }, (_, at): Applicant => {
    const flaw = at < flawed ? flaws[at] : undefined;
    const kind = flaw?.kind ?? kindOf(edition, at);
    const n = at + (casting.from ?? 0);
    const makings = makingsOf(edition, "declare", kind, flaw?.rule);
    const region = makings.foreign ? foreignRegion(regions, authority) : regionOf(kind, at);
    return {
      n,
      kind,
      name: firmName(n, kind === "park"),
      creditCode: demonstrationCode(region, n + 1, "A"),
      region,
      industry: random.pick(manufacturing)?.code ?? "3011",
      makings,
      late: flaw === undefined && at % 29 === 28,
      ...(flaw === undefined ? {} : { flaw: flaw.rule }),
    };
  });
}
