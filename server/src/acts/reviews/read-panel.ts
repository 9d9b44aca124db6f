// The panel of one case for its authority and its chair: who sits, conflicts found since, and once all are in the scores, their spread, what the chair decided.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { standardOf } from "@qingce/core/declaration/body-faults";
import type { ExpertConflict } from "@qingce/core/review/expert-conflict";
import { outlierShare } from "@qingce/core/base/house-settings";
import { itemSpreads, type ItemSpread } from "@qingce/core/review/item-spread";
import type { ItemPoints } from "@qingce/core/review/score-points";
import { spreadOf } from "@qingce/core/review/spread";
import { stagesOf } from "@qingce/core/rule/step";
import { findExpertNames } from "../../store/accounts.ts";
import { listAssignments, type AssignmentRow } from "../../store/assignments.ts";
import { loadStream } from "../../store/load-stream.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import { scoringOf } from "../schemes/scheme-in-hand.ts";
import { takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { caseTies, conflictsWith, expertTies } from "../experts/expert-ties.ts";
import type { House } from "../house.ts";
import { gate } from "../sessions/session-actor.ts";
import { isChair } from "./chair.ts";
import { onAuthoritysBehalf } from "./score-declaration.ts";

export interface PanelSeat {
  readonly assignment: string;
  readonly expert: string;
  readonly name: string;
  readonly standing: string;
  readonly chair: boolean;
  readonly seat: string | null;
  readonly score: string | null;
  readonly opinion: string | null;
  readonly fromMedian: string | null;
  readonly outlier: boolean;
  readonly reason: string | null;
  readonly conflicts: readonly ExpertConflict[];
}

export interface PanelRead {
  readonly wanted: number;
  readonly combine: string;
  readonly open: boolean;
  readonly combined: string | null;
  readonly range: string | null;
  readonly outlierShare: number;
  readonly seats: readonly PanelSeat[];
  /** Item by item where the round has a scheme, the widest apart first; empty until all are in. */
  readonly items: readonly ItemSpread[];
  readonly adopted: { readonly combined: string; readonly opinion: string; readonly at: string; readonly over: string } | null;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

async function opinionsOf(work: Work, declaration: string): Promise<ReadonlyMap<string, string>> {
  const { events } = await loadStream(work.tx, { kind: "declaration", id: declaration });
  return new Map(events.filter((one) => one.type === "scored").map((one) => [text(one.body["expert"]), text(one.body["opinion"])]));
}

/** What each opened seat gave, item by item. */
async function pointsOf(work: Work, declaration: string, seats: readonly string[]): Promise<{ readonly [seat: string]: ItemPoints }> {
  const { events } = await loadStream(work.tx, { kind: "declaration", id: declaration });
  const given = events.filter((one) => one.type === "scored" && one.body["points"] !== undefined).map((one) => [text(one.body["expert"]), one.body["points"] as unknown as ItemPoints] as const);
  return Object.fromEntries(given.filter(([seat]) => seats.includes(seat)));
}

async function itemsOf(work: Work, { round, state, declaration }: DeclarationInHand, seats: readonly string[]): Promise<readonly ItemSpread[]> {
  const scoring = await scoringOf(work, round, state.opening);
  return scoring === undefined ? [] : itemSpreads(scoring.scheme.items, await pointsOf(work, declaration.id, seats), outlierShare.n);
}

async function adoptedOf(work: Work, declaration: string): Promise<PanelRead["adopted"]> {
  const { events } = await loadStream(work.tx, { kind: "panel", id: declaration });
  const last = events.findLast((one) => one.type === "adopted");
  return last === undefined ? null : { combined: text(last.body["combined"]), opinion: text(last.body["opinion"]), at: last.at, over: text(last.body["over"]) };
}

async function panelOf(work: Work, found: DeclarationInHand, rows: readonly AssignmentRow[], names: ReadonlyMap<string, { readonly name: string; readonly organisation: string | null }>): Promise<PanelRead> {
  const { state, sealed } = found;
  const step = stagesOf(sealed.edition.procedure.steps, state.opening.kind).flat().findLast((one) => one.act === "score");
  const scores = step === undefined ? {} : (state.scores[step.id] ?? {});
  const full = Number(standardOf(sealed.edition, state.opening.kind)?.max ?? "100");
  const spread = step === undefined ? undefined : spreadOf(step, scores, Number.isFinite(full) ? full : 100);
  const [ties, opinions] = [await caseTies(work, found, step), await opinionsOf(work, found.declaration.id)];
  const seats: PanelSeat[] = [];
  for (const row of rows) {
    const who = names.get(row.expertId);
    const seat = row.body["seat"] === undefined ? null : text(row.body["seat"]);
    const shown = spread?.seats.find((one) => one.seat === seat);
    const conflicts = conflictsWith(await expertTies(work, { id: row.expertId, organisation: who?.organisation ?? null }), ties);
    seats.push({ assignment: row.id, expert: row.expertId, name: who?.name ?? row.expertId, standing: row.state, chair: isChair(row), seat, score: shown?.score ?? null, opinion: (seat === null ? undefined : opinions.get(seat)) ?? null, fromMedian: shown?.fromMedian ?? null, outlier: shown?.outlier ?? false, reason: row.body["reason"] === undefined ? null : text(row.body["reason"]), conflicts });
  }
  const wanted = step?.experts?.n ?? 1;
  const items = Object.keys(scores).length >= wanted ? await itemsOf(work, found, Object.keys(scores)) : [];
  return { wanted, combine: step?.experts?.combine ?? "mean", open: Object.keys(scores).length >= wanted, combined: spread?.combined ?? null, range: spread?.range ?? null, outlierShare: outlierShare.n, seats, items, adopted: await adoptedOf(work, found.declaration.id) };
}

/** In whose name the panel is read: the officer's own, or for the chair the authority's. */
async function readerOf(house: House, actor: Actor, declaration: string): Promise<Result<ReturnType<typeof onBehalfOf> | undefined>> {
  if (actor.role !== "expert") return ok(undefined);
  const mine = await onAuthoritysBehalf(house, actor, declaration);
  if (!mine.ok) return mine;
  return isChair(mine.value.own) ? ok(onBehalfOf(actor, [mine.value.authority])) : notFound;
}

export async function readPanel(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<PanelRead>> {
  const as = await readerOf(house, actor, input.declaration);
  if (!as.ok) return as;
  const names = await inScope(house.app, gate, (tx) => findExpertNames(tx));
  return command(house, actor, { act: "read-panel", input: {}, as: as.value }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "read-panel", { authority: found.value.round.authority, experts: as.value === undefined ? [] : [actor.account] });
    if (!may.ok) return may;
    const rows = await listAssignments(work.tx, { declarationId: input.declaration });
    return ok(await panelOf(work, found.value, rows, new Map(names.map((one) => [one.id, one]))));
  });
}
