// Declarations that the actor may see, a page at a time, with what is due next.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { countDeclarations, listDeclarations as rows, type DeclarationRow } from "../../store/declarations.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { stateOf } from "./declaration-in-hand.ts";
import { roundsOf, waitsOf, type Rounds, type Wait } from "./waits.ts";

export interface ListDeclarations {
  readonly round?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly step?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

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

const listed = (house: House, actor: Actor, rounds: Rounds, row: DeclarationRow): DeclarationListed => {
  const state = stateOf(row);
  return { declaration: row.id, number: row.number ?? "", name: state.opening.name, kind: row.kind, round: row.roundId, region: row.region, standing: row.status, step: row.step, score: row.score, submittedAt: row.submittedAt, recommendation: state.recommendation.kind, digest: row.snapshotDigest, open: waitsOf(house, actor, rounds, state) };
};

/** Those who are not in office name themselves: the filter is theirs, the policy stands behind it. */
const own = (actor: Actor) => ({
  organisationId: actor.role === "applicant" ? (actor.organisation ?? "") : undefined,
  evaluatorId: actor.role === "evaluator" ? (actor.evaluator ?? "") : undefined,
  expertId: actor.role === "expert" ? actor.account : undefined,
});

export async function listDeclarations(house: House, actor: Actor, input: ListDeclarations): Promise<Result<{ readonly declarations: readonly DeclarationListed[]; readonly counts: readonly { readonly status: string; readonly step: string; readonly count: number }[] }>> {
  const may = allowed(actor, "list-declarations", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "list-declarations", input: {} }, async (work) => {
    const { tx } = work;
    const filter = { roundId: input.round, kind: input.kind, status: input.status, step: input.step, ...own(actor) };
    const found = await rows(tx, filter, { after: input.after, limit: input.limit ?? 50 });
    const counts = await countDeclarations(tx, { ...filter, status: undefined, step: undefined });
    const rounds = await roundsOf(work, found.map((row) => row.roundId));
    return ok({ declarations: found.map((row) => listed(house, actor, rounds, row)), counts });
  });
}
