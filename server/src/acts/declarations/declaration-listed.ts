// A declaration as lists show it, with what waits on it; and whose declarations one who is not in office may list.
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationRow } from "../../store/declarations.ts";
import type { House } from "../house.ts";
import { stateOf } from "./declaration-in-hand.ts";
import { waitsOf, type Rounds, type Wait } from "./waits.ts";

export interface DeclarationListed {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly round: string;
  readonly region: string;
  readonly standing: string;
  readonly step: string;
  readonly score: string | null;
  readonly submittedAt: string | null;
  readonly recommendation: string;
  /** Digest of the body as last submitted; null while it is a draft. */
  readonly digest: string | null;
  readonly open: readonly Wait[];
}

export const listed = (house: House, actor: Actor, rounds: Rounds, row: DeclarationRow, owed: ReadonlySet<string> = new Set()): DeclarationListed => {
  const state = stateOf(row);
  return { declaration: row.id, number: row.number ?? "", name: row.name, kind: row.kind, round: row.roundId, region: row.region, standing: row.status, step: row.step, score: row.score, submittedAt: row.submittedAt, recommendation: state.recommendation.kind, digest: row.snapshotDigest, open: waitsOf(house, actor, rounds, state, owed) };
};

/** Those who are not in office name themselves: the filter is theirs, the policy stands behind it. */
export const ownOf = (actor: Actor) => ({
  organisationId: actor.role === "applicant" ? (actor.organisation ?? "") : undefined,
  evaluatorId: actor.role === "evaluator" ? (actor.evaluator ?? "") : undefined,
  expertId: actor.role === "expert" ? actor.account : undefined,
});
