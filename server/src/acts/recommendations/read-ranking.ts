// The desk of a recommending node: its candidates ranked, the cut at the quota, and what was decided about each.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Declaration } from "@qingce/core/declaration/state";
import { dayOf } from "@qingce/core/rule/deadline";
import type { DeclarationRow } from "../../store/declarations.ts";
import { allot } from "@qingce/core/review/allot";
import { rankingOrder, sayOrderKey } from "@qingce/core/review/ranking-order";
import { candidateOf } from "@qingce/core/review/candidate";
import { recommendStep } from "@qingce/core/programme/recommend-step";
import { quotaInForce } from "@qingce/core/programme/round";
import type { Step } from "@qingce/core/rule/step";
import type { Edition } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import { listEntries } from "../../store/entries.ts";
import { listMarks, type MarkRow } from "../../store/entry-marks.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { listingsOf } from "../declarations/circumstances.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import { waitsOf } from "../declarations/waits.ts";
import type { House } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { asksOf, type AskedOfRecommender } from "./recommender-asks.ts";

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
  /** Division 大类 of GB/T 4754, in words. */
  readonly sector: string;
  readonly place: number;
  readonly within: boolean;
  readonly scores: { readonly [source: string]: string };
  readonly recommendation: string;
  readonly digest: string | null;
  readonly departures: readonly string[];
  readonly detail: string | null;
  /** Support that the unit's listings of this kind bear: shown, no key of the order. */
  readonly marks: readonly CandidateMark[];
}

export type CandidateMark = Pick<MarkRow, "mark" | "edition" | "clause" | "says">;

/** A case of this list that has not reached the desk: returned to its applicant, or still before an earlier tier. */
export interface Coming {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  readonly region: string;
  readonly standing: string;
  readonly waits: string;
  readonly due: PlainDay | null;
}

export interface Ranking {
  readonly quota: number | null;
  readonly how: string;
  readonly clause: string | null;
  readonly step: { readonly id: string; readonly says: string; readonly clause: string | null; readonly due: PlainDay | null };
  readonly sent: boolean;
  readonly asks: readonly AskedOfRecommender[];
  /** The keys by which candidates are ranked, first to last; the number ends every tie. */
  readonly order: { readonly from: "notice" | "house"; readonly keys: readonly { readonly says: string; readonly clause: string | null; readonly reading: string | null }[] };
  readonly coming: readonly Coming[];
  readonly candidates: readonly RankedCandidate[];
}

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

/** Marks that hold today, on listings of the kind declared. */
async function marksOf(work: Work, row: DeclarationRow, kind: Kind): Promise<readonly CandidateMark[]> {
  const organisation = await findOrganisation(work.tx, row.organisationId);
  const entries = organisation === null ? [] : await listEntries(work.tx, { creditCode: organisation.creditCode, pool: false }, { limit: 100 });
  const standing = entries.filter((one) => one.kind === kind && one.toDay === null).map(({ id }) => id);
  const held = standing.length === 0 ? [] : await listMarks(work.tx, standing);
  return held.filter(({ endedOn }) => endedOn === null).map(({ mark, edition, clause, says }) => ({ mark, edition, clause, says }));
}

function detailOf({ recommendation }: Declaration): string | null {
  if (recommendation.kind === "reserved") return String(recommendation.place);
  return recommendation.kind === "excluded" ? recommendation.reason : null;
}

/** The desk beside its candidates: how the quota binds, until when, whether the list is gone. */
function deskOf({ round, sealed: { edition } }: RoundInHand, { kind, node }: ReadRanking, step: Step): Omit<Ranking, "candidates" | "coming"> {
  const rule = edition.procedure.quota[kind];
  const date = edition.procedure.dates.find((one) => one.id === step.date);
  const { from, keys } = rankingOrder(edition, kind);
  return {
    quota: quotaInForce(round, edition, kind, node) ?? null,
    how: rule === undefined || "is" in rule ? (round.quotas[kind] === undefined ? "none" : "strict") : rule.strict === true ? "strict" : rule.strict,
    clause: rule?.cite ?? null,
    step: { id: step.id, says: step.says, clause: step.cite ?? null, due: (date === undefined ? undefined : dayOf(date, round.dates)) ?? null },
    sent: round.sent.some((one) => one.kind === kind && one.node === node),
    asks: asksOf(edition, kind),
    order: { from, keys: keys.map((key) => ({ says: sayOrderKey(edition, key), clause: key.cite ?? null, reading: key.reading ?? null })) },
  };
}

const divisionOf = ({ house: { industries } }: Work, code: string | undefined): string =>
  code === undefined ? "未注明行业" : (industries.ancestors(code).find((one) => one.level === "大类")?.name ?? industries.get(code)?.name ?? code);

/** Whoever is still before the desk would find the list gone once it is sent. */
async function comingTo(work: Work, { round }: RoundInHand, input: ReadRanking, step: Step): Promise<readonly Coming[]> {
  const { round: roundId, kind, node } = input;
  const all = [];
  for (const status of ["under-way", "returned"]) all.push(...(await allDeclarations(work, { roundId, kind, node, status })));
  const rounds = new Map([[round.id, round]]);
  return all
    .filter((row) => !row.open.includes(step.id) && !stateOf(row).done.includes(step.id))
    .map((row): Coming => {
      const [wait] = waitsOf(work.house, work.actor, rounds, stateOf(row));
      return { declaration: row.id, number: row.number ?? "", name: row.name, region: row.region, standing: row.status, waits: wait?.says ?? "", due: wait?.due ?? null };
    })
    .toSorted((one, other) => (one.number < other.number ? -1 : 1));
}

export async function readRanking(house: House, actor: Actor, input: ReadRanking): Promise<Result<Ranking>> {
  return command(house, actor, { act: "read-ranking", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round, sealed } = found.value;
    const may = allowed(actor, "read-ranking", { node: input.node, authority: round.authority });
    if (!may.ok) return may;
    const step = recommendStep(sealed.edition, input.kind);
    if (step === undefined) return refuse({ code: "step-not-in-notice", hint: "本通知没有推荐环节" });
    const desk = deskOf(found.value, input, step);
    const rows = await candidateRows(work, input, step);
    const { within, beyond } = allot(rankingOrder(sealed.edition, input.kind).keys, await candidates(work, sealed.edition, rows), desk.quota ?? undefined);
    const marks = new Map<string, readonly CandidateMark[]>();
    for (const row of rows) marks.set(row.id, await marksOf(work, row, input.kind));
    const shown = [...within, ...beyond].map((candidate, n): RankedCandidate => {
      const row = rows.find((one) => one.number === candidate.number) as DeclarationRow;
      const state = stateOf(row);
      const { name, region } = state.opening;
      return { declaration: row.id, number: candidate.number, name, region, sector: divisionOf(work, state.opening.industry), place: n + 1, within: n < within.length, scores: candidate.scores, recommendation: state.recommendation.kind, digest: row.snapshotDigest, departures: state.departures, detail: detailOf(state), marks: marks.get(row.id) ?? [] };
    });
    return ok({ ...desk, coming: await comingTo(work, found.value, input, step), candidates: shown });
  });
}
