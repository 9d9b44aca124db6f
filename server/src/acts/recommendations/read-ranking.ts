// The desk of a recommending node: its candidates ranked, the cut at the quota, and what was decided about each.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationRow } from "../../store/declarations.ts";
import { allot, deskOrder } from "@qingce/core/review/allot";
import { candidateOf } from "@qingce/core/review/candidate";
import { quotaInForce } from "@qingce/core/programme/round";
import { stagesOf, type Step } from "@qingce/core/rule/step";
import type { Edition } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { listingsOf } from "../declarations/circumstances.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";

export interface ReadRanking {
  readonly round: string;
  readonly kind: Kind;
  readonly node: string;
}

export interface RankedCandidate {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  readonly region: string;
  readonly place: number;
  readonly within: boolean;
  readonly scores: { readonly [source: string]: string };
  readonly recommendation: string;
}

export const recommendStep = (edition: Edition, kind: Kind): Step | undefined => stagesOf(edition.procedure.steps, kind).flat().find((step) => step.act === "recommend");

/** The candidates that wait at the recommending step of a node. */
export const candidateRows = (work: Work, { round, kind, node }: ReadRanking, step: Step): Promise<readonly DeclarationRow[]> =>
  allDeclarations(work, { roundId: round, kind, node, step: step.id, status: "under-way" });

async function candidates(work: Work, edition: Edition, rows: readonly DeclarationRow[]) {
  const out = [];
  for (const row of rows) {
    const organisation = await findOrganisation(work.tx, row.organisationId);
    const listings = organisation === null ? [] : await listingsOf(work, organisation.creditCode);
    out.push(candidateOf(edition, stateOf(row), row.submittedAt ?? "", listings));
  }
  return out;
}

export async function readRanking(house: House, actor: Actor, input: ReadRanking): Promise<Result<{ readonly quota: number | null; readonly candidates: readonly RankedCandidate[] }>> {
  return command(house, actor, { act: "read-ranking", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round, sealed } = found.value;
    const may = allowed(actor, "read-ranking", { node: input.node, authority: round.authority });
    if (!may.ok) return may;
    const step = recommendStep(sealed.edition, input.kind);
    if (step === undefined) return refuse({ code: "step-not-in-notice", hint: "本通知没有推荐环节" });
    const rows = await candidateRows(work, input, step);
    const quota = quotaInForce(round, sealed.edition, input.kind, input.node);
    const { within, beyond } = allot(deskOrder, await candidates(work, sealed.edition, rows), quota);
    const shown = [...within, ...beyond].map((candidate, n): RankedCandidate => {
      const row = rows.find((one) => one.number === candidate.number) as DeclarationRow;
      const { name, region } = stateOf(row).opening;
      return { declaration: row.id, number: candidate.number, name, region, place: n + 1, within: n < within.length, scores: candidate.scores, recommendation: stateOf(row).recommendation.kind };
    });
    return ok({ quota: quota ?? null, candidates: shown });
  });
}
