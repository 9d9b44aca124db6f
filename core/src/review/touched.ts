// What another edition would change for a declaration not yet decided: newly refused, newly allowed, and what it asks besides. Decides nothing.
import { canonicalJson } from "../base/canonical-json.ts";
import type { Json } from "../base/json.ts";
import { askedFacts, clauseOfFact } from "../declaration/asked-facts.ts";
import { preparation } from "../declaration/preparation.ts";
import type { Declaration } from "../declaration/state.ts";
import { speechOf, type Edition } from "../programme/edition.ts";
import { papersDue } from "../programme/papers-due.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import { judgeEligibility, type EligibilityRule, type RuleVerdict, type Stage } from "../rule/eligibility.ts";
import type { Facts } from "../rule/fact.ts";
import type { Kind } from "../rule/kind.ts";
import { missingFacts } from "../rule/verdict.ts";
import { unread } from "./past-eligibility.ts";

/** A matter with the clause that it rests on. */
export interface Matter {
  readonly code: string;
  readonly clause?: string;
  readonly says: string;
}

export interface Touched {
  readonly refused: readonly Matter[];
  readonly allowed: readonly Matter[];
  /** Facts to be added 需补充. */
  readonly facts: readonly Matter[];
  /** Registers that the round never asked, or that leave the rule open. */
  readonly checks: readonly Matter[];
  /** Papers and evaluation newly demanded. */
  readonly papers: readonly Matter[];
}

/** One declaration with what either edition judges it on; its recommender's facts are among them once it has recommended. */
export interface OpenCase {
  readonly declaration: Declaration;
  readonly own: Circumstances;
  readonly next: Circumstances;
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one as Json) === canonicalJson(other as Json);

/** Facts that mean the same in both editions: of equal type and unit. */
export const carried = (own: Edition, next: Edition, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => {
      const [one, other] = [own.eligibility.facts[name], next.eligibility.facts[name]];
      return one !== undefined && other !== undefined && one.type === other.type && one.unit === other.unit;
    }),
  );

const stagesOf = ({ recommendation }: Declaration): readonly Stage[] => (recommendation.kind === "recommended" ? ["declare", "recommend"] : ["declare"]);

const verdictsOf = (edition: Edition, stages: readonly Stage[], given: Circumstances): readonly RuleVerdict[] => stages.flatMap((stage) => judgeEligibility(edition.rules, stage, given, speechOf(edition)).verdicts);

const refuses = ({ rule, verdict }: RuleVerdict, { statements }: Circumstances): boolean => verdict.outcome === "not-met" || (verdict.outcome === "departs" && !statements[rule.id]?.trim());

/** The same demand under either name. */
const sameRule = (one: EligibilityRule, other: EligibilityRule): boolean => one.id === other.id || same(one.require, other.require);

const ofRule = ({ id, cite, says }: EligibilityRule): Matter => ({ code: id, clause: cite, says });

const matter = (code: string, clause: string | undefined, says: string): Matter => ({ code, says, ...(clause === undefined ? {} : { clause }) });

const blank = (value: Facts[string] | undefined): boolean => value === undefined || (typeof value === "string" && value.trim() === "");

function factsLacking(next: Edition, kind: Kind, judged: readonly RuleVerdict[], facts: Facts): readonly Matter[] {
  const open = judged.filter(({ verdict }) => verdict.outcome === "unknown");
  const wanted = askedFacts(next, kind).filter((name) => facts[next.eligibility.facts[name]?.beside ?? ""] !== false);
  const names = [...new Set([...wanted, ...open.flatMap(({ verdict }) => missingFacts(verdict))])].filter((name) => blank(facts[name]));
  const clauseOf = (name: string): string | undefined => clauseOfFact(next, kind, name) ?? open.find(({ verdict }) => missingFacts(verdict).includes(name))?.rule.cite;
  return names.map((name) => matter(name, clauseOf(name), next.eligibility.facts[name]?.label ?? name));
}

/** A register that the round's own edition names nowhere may hold nothing only because nobody read it. */
const checksOf = (own: Edition, judged: readonly RuleVerdict[], given: Circumstances): readonly Matter[] =>
  judged
    .filter((one) => !refuses(one, given))
    .filter(({ rule, verdict }) => unread(rule, own).length > 0 || (verdict.outcome === "unknown" && missingFacts(verdict).length === 0))
    .map(({ rule }) => ofRule(rule));

function evaluationAsked(own: Edition, next: Edition, { opening: { kind }, evaluation, engagement }: Declaration): readonly Matter[] {
  const [then, now] = [preparation(own, kind).evaluation, preparation(next, kind).evaluation];
  const report = now.need === "required" && then.need !== "required" && evaluation === undefined;
  const undertaking = now.undertaking && !then.undertaking && engagement !== undefined && evaluation?.undertaking !== true;
  const clause = now.clause ?? undefined;
  return [...(report ? [matter("evaluation-required", clause, "须有第三方评价")] : []), ...(undertaking ? [matter("undertaking-required", clause, "第三方机构须签署承诺书")] : [])];
}

function papersAsked(own: Edition, next: Edition, { opening: { kind }, engagement }: Declaration): readonly Matter[] {
  const formOf = (edition: Edition, name: string) => edition.procedure.papers.find((paper) => paper.name === name)?.form;
  const [then, now] = [preparation(own, kind), preparation(next, kind)];
  const evaluated = engagement !== undefined || now.evaluation.need === "required";
  const known = (name: string): boolean => then.papers.some((paper) => paper.name === name || (formOf(own, paper.name) !== undefined && formOf(own, paper.name) === formOf(next, name)));
  const filed = new Set(papersDue(next, "declaration", kind).map(({ name }) => name));
  const ofDeclaration = (name: string): boolean => formOf(next, name) === undefined || filed.has(name);
  return now.papers.filter(({ who, name }) => (who === "applicant" || evaluated) && ofDeclaration(name) && !known(name)).map(({ name, clause }) => matter("paper", clause ?? undefined, name));
}

/** What the second edition changes for one declaration. A kind that it does not open is refused whole. */
export function touchedBy(own: Edition, next: Edition, { declaration, own: then, next: now }: OpenCase): Touched {
  const { kind } = declaration.opening;
  if (!Object.hasOwn(next.edition.kinds, kind)) return { refused: [{ code: "kind-not-open", says: "另一版不受理这一类" }], allowed: [], facts: [], checks: [], papers: [] };
  const stages = stagesOf(declaration);
  const [before, after] = [verdictsOf(own, stages, then), verdictsOf(next, stages, now)];
  const refusedThen = before.filter((one) => refuses(one, then)).map(({ rule }) => rule);
  const refusedNow = after.filter((one) => refuses(one, now)).map(({ rule }) => rule);
  const openNow = after.filter(({ verdict }) => verdict.outcome === "unknown").map(({ rule }) => rule);
  return {
    refused: refusedNow.filter((rule) => !refusedThen.some((other) => sameRule(rule, other))).map(ofRule),
    allowed: refusedThen.filter((rule) => ![...refusedNow, ...openNow].some((other) => sameRule(rule, other))).map(ofRule),
    facts: factsLacking(next, kind, after, now.facts),
    checks: checksOf(own, after, now),
    papers: [...evaluationAsked(own, next, declaration), ...papersAsked(own, next, declaration)],
  };
}

export const isTouched = (touched: Touched): boolean => Object.values(touched).some((matters: readonly Matter[]) => matters.length > 0);
