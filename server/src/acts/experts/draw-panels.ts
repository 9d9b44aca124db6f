// Draws the experts of a round's cases from a seed that anybody may check: proposed, looked at, confirmed by an officer, kept in the log.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { sequence } from "@qingce/core/base/seeded-random";
import type { Actor } from "@qingce/core/access/actor";
import { isLiving } from "@qingce/core/review/assignment";
import { unavailable } from "@qingce/core/review/expert-profile";
import { mostCases } from "@qingce/core/rule/step";
import { proposePanel, type PanelCase, type PanelExpert, type PanelProposal } from "@qingce/core/review/propose-panel";
import { findExperts } from "../../store/accounts.ts";
import { listAssignments } from "../../store/assignments.ts";
import { digest } from "../../store/digest.ts";
import { append } from "../../store/event-log.ts";
import { listExpertProfiles, type ExpertProfileRow } from "../../store/expert-profiles.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf, takeUp } from "../declarations/declaration-in-hand.ts";
import { assignWithin, scoreStep } from "../reviews/assign-expert.ts";
import type { House } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { gate } from "../sessions/session-actor.ts";
import { caseTies, conflictsWith, expertTies, type GatheredTies, type KnownExpert } from "./expert-ties.ts";

export interface PanelsDrawn extends PanelProposal {
  readonly seed: string;
  /** Of seed and pairs: what the officer confirms. */
  readonly digest: string;
}

interface Pooled extends KnownExpert {
  readonly profile: ExpertProfileRow;
  readonly ties: GatheredTies;
}

/** The authority's own pool, those who may be given cases today. */
async function pooled(work: Work, authority: string, living: readonly KnownExpert[]): Promise<readonly Pooled[]> {
  const rows = await listExpertProfiles(work.tx, { authority }, { limit: 500 });
  const all: Pooled[] = [];
  for (const profile of rows) {
    const account = living.find((one) => one.id === profile.accountId);
    if (account === undefined || unavailable(profile, work.today) !== undefined) continue;
    all.push({ ...account, profile, ties: await expertTies(work, account) });
  }
  return all;
}

async function draw(work: Work, found: RoundInHand, seed: string, living: readonly KnownExpert[]): Promise<PanelsDrawn> {
  const { round } = found;
  const experts = await pooled(work, round.authority, living);
  const assigned = await listAssignments(work.tx, { roundId: round.id });
  const rows = (await allDeclarations(work, { roundId: round.id, status: "under-way" })).toSorted((one, other) => ((one.number ?? "") < (other.number ?? "") ? -1 : 1));
  const cases: PanelCase[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const one = { ...found, declaration: row, state: stateOf(row) };
    const step = scoreStep(one);
    if (step === undefined) continue;
    most = mostCases(step);
    const held = assigned.filter((each) => each.declarationId === row.id);
    const ties = await caseTies(work, one, step);
    const tied = experts.filter((each) => conflictsWith(each.ties, ties).length > 0).map((each) => each.id);
    const lacking = (step.experts?.n ?? 1) - held.filter((each) => isLiving(each.state)).length;
    if (lacking > 0) cases.push({ declaration: row.id, lacking, fields: [(one.state.opening.industry ?? "").slice(0, 2)], barred: [...held.map((each) => each.expertId), ...tied] });
  }
  const loadOf = (id: string): number => assigned.filter((each) => each.expertId === id && isLiving(each.state)).length;
  const drawable = experts.map(({ id, profile }): PanelExpert => ({ expert: id, fields: profile.fields, load: loadOf(id), most }));
  const proposal = proposePanel(cases, drawable, sequence(seed));
  return { seed, ...proposal, digest: digest(work.house.suite, canonicalJson({ seed, pairs: proposal.pairs })) };
}

const livingExperts = (house: House): Promise<readonly KnownExpert[]> => inScope(house.app, gate, (tx) => findExperts(tx));

/** The same seed over the same pool and cases proposes the same. */
export async function proposePanels(house: House, actor: Actor, input: { readonly round: string; readonly seed: string }): Promise<Result<PanelsDrawn>> {
  const living = await livingExperts(house);
  return command(house, actor, { act: "assign-expert", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const may = allowed(actor, "assign-expert", { authority: found.value.round.authority });
    return may.ok ? ok(await draw(work, found.value, input.seed, living)) : may;
  });
}

/** Assigns what was proposed, all or nothing; refused where the proposal is no longer what the officer saw. */
export async function confirmPanels(house: House, actor: Actor, input: { readonly round: string; readonly seed: string; readonly digest: string }, key?: string): Promise<Result<{ readonly assigned: number }>> {
  const living = await livingExperts(house);
  return command(house, actor, { act: "assign-expert", input: { ...input }, key }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round } = found.value;
    const may = allowed(actor, "assign-expert", { authority: round.authority });
    if (!may.ok) return may;
    const drawn = await draw(work, found.value, input.seed, living);
    if (drawn.digest !== input.digest) return refuse({ code: "proposal-stale", place: "digest", hint: "专家库或案件在提出之后有变化，请重新抽取" });
    if (drawn.pairs.length === 0) return refuse({ code: "nobody-waits", hint: "没有可以分派的案件" });
    for (const pair of drawn.pairs) {
      const one = await takeUp(work, pair.declaration);
      const expert = living.find(({ id }) => id === pair.expert);
      const done = one.ok && expert !== undefined ? await assignWithin(work, one.value, expert) : refuse({ code: "proposal-stale", hint: "请重新抽取" });
      if (!done.ok) return done;
    }
    const id = house.ids.next("draw");
    const head = await append(work.tx, { stream: { kind: "expert-draw", id }, expectedVersion: 0, events: [{ type: "drawn", body: { round: round.id, seed: input.seed, digest: drawn.digest, pairs: drawn.pairs.length } }], at: work.at, actor: actor.account, scope: [round.authority], suite: house.suite });
    return head.ok ? ok({ assigned: drawn.pairs.length }) : head;
  });
}
