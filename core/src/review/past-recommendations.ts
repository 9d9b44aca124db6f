// Cuts the recommendations of a past round once more: each node's own order, its quota under an edition, the reserve moving up into places set free.
import { canonicalJson } from "../base/canonical-json.ts";
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { quotaInForce } from "../programme/round.ts";
import { recommendStep } from "../programme/recommend-step.ts";
import type { Kind } from "../rule/kind.ts";
import { overQuota } from "../rule/quota.ts";
import { judgeAgain } from "./past-eligibility.ts";
import { nothing, type Findings, type PastCase, type PastRound } from "./past-round.ts";

const idOf = ({ declaration }: PastCase): string => declaration.opening.id;

/** The recorded order of a node: the recommended by their rank, then the reserve by its places. */
const inOrder = (cases: readonly PastCase[], kind: "recommended" | "reserved"): readonly PastCase[] => {
  const place = ({ declaration: { recommendation: one } }: PastCase): number => (one.kind === "recommended" ? (one.rank ?? Number.MAX_SAFE_INTEGER) : one.kind === "reserved" ? one.place : 0);
  const number = ({ declaration: { opening } }: PastCase): string => opening.number;
  return cases.filter((one) => one.declaration.recommendation.kind === kind).toSorted((one, other) => place(one) - place(other) || (number(one) < number(other) ? -1 : 1));
};

const stated = (past: PastRound, one: PastCase, edition: Edition): Findings => {
  const given = { ...one.circumstances, facts: { ...one.circumstances.facts, ...one.recommended?.facts }, statements: { ...one.recommended?.statements } };
  return judgeAgain(past, one, edition, "recommend", given, one.recommended !== undefined);
};

/** Why somebody stands on no list although no rule speaks against it: kept as it was written then. What is not settled yet is said elsewhere. */
function recorded({ declaration: { refusal, recommendation, standing } }: PastCase): Findings {
  if (standing !== "left-out") return nothing;
  if (refusal !== undefined) return { refusals: [refusal], untold: [] };
  return { refusals: [{ code: "not-recommended", hint: recommendation.kind === "excluded" ? recommendation.reason : "未列入推荐" }], untold: [] };
}

/** Beyond a strict quota a case falls; beyond one in principle a written reason would have carried it, and nobody was asked for one. */
const beyond = (found: Findings, full: Refusal): Findings =>
  full.code === "quota-full" ? { ...found, refusals: [full] } : { ...found, untold: [...found.untold, { ...full, code: `untold-${full.code}`, hint: `当时未要求说明，不能推算：${full.hint}` }] };

interface Desk {
  readonly node: string;
  readonly kind: Kind;
  readonly cases: readonly PastCase[];
}

/** One node's list. `before`: what stands against a case already; those that fell give their places to the reserve. */
function cutDesk(past: PastRound, edition: Edition, desk: Desk, before: ReadonlyMap<string, Findings>): ReadonlyMap<string, Findings> {
  const { node, kind, cases } = desk;
  const quota = edition.procedure.quota[kind];
  const strictness = (law: Edition): string => canonicalJson(law.procedure.quota[kind] ?? null);
  const [cap, then] = [quotaInForce(past.round, edition, kind, node), quotaInForce(past.round, past.baseline, kind, node)];
  const out = new Map<string, Findings>();
  let taken = 0;
  // under the same quota the list stands as it was made, also where an amendment lowered the number afterwards
  const asMade = cap === then && strictness(edition) === strictness(past.baseline);
  const over = (one: PastCase): Refusal | undefined => (asMade ? undefined : overQuota(quota, cap, taken, node, one.recommended?.statements["quota"]));
  const recommended = inOrder(cases, "recommended");
  for (const one of recommended) {
    const found = stated(past, one, edition);
    const fell = (before.get(idOf(one))?.refusals.length ?? 0) > 0 || found.refusals.length > 0;
    const full = fell ? undefined : over(one);
    if (!fell && full === undefined) taken += 1;
    out.set(idOf(one), full === undefined ? found : beyond(found, full));
  }
  // places that the recommender left empty of its own will stay empty
  const leftEmpty = then === undefined ? Number.MAX_SAFE_INTEGER : Math.max(0, then - recommended.length);
  let free = cap === undefined ? (then === undefined ? recommended.length - taken : Number.MAX_SAFE_INTEGER) : Math.max(0, cap - taken - leftEmpty);
  for (const one of inOrder(cases, "reserved")) {
    if (free <= 0 || (before.get(idOf(one))?.refusals.length ?? 0) > 0) {
      out.set(idOf(one), recorded(one));
      continue;
    }
    const found = stated(past, one, edition);
    if (found.refusals.length === 0) free -= 1;
    out.set(idOf(one), found);
  }
  return out;
}

/** What the recommendation makes of every case of a kind, given what stands against it before. */
export function recommendationsUnder(past: PastRound, edition: Edition, kind: Kind, before: ReadonlyMap<string, Findings>): ReadonlyMap<string, Findings> {
  const cases = past.cases.filter(({ declaration }) => declaration.opening.kind === kind);
  const [step, then] = [recommendStep(edition, kind), recommendStep(past.baseline, kind)];
  if (step === undefined) return new Map();
  if (then?.actor !== step.actor) return new Map(cases.map((one) => [idOf(one), { refusals: [], untold: [{ code: "untold-recommendation", ...(step.cite === undefined ? {} : { clause: step.cite }), hint: `当时没有由这一级推荐，不能推算：${step.says}` }] }]));
  const desks = new Map<string, PastCase[]>();
  const found = new Map<string, Findings>();
  for (const one of cases) {
    const { recommendation } = one.declaration;
    if (recommendation.kind === "recommended" || recommendation.kind === "reserved") desks.set(recommendation.node, [...(desks.get(recommendation.node) ?? []), one]);
    else found.set(idOf(one), recorded(one));
  }
  for (const [node, here] of desks) for (const [id, findings] of cutDesk(past, edition, { node, kind, cases: here }, before)) found.set(id, findings);
  return found;
}
