// Publicity and announcement: one person proposes, another confirms; the end of publicity; every declaration of the list moves with it.
import { endOfDay, fromEpoch, toEpoch } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Declaration } from "@qingce/core/declaration/state";
import type { Round } from "@qingce/core/programme/round";
import type { Publication } from "@qingce/core/programme/round-event";
import { decidePublicity, type PublicityCommand } from "@qingce/core/publicity/decide-publicity";
import type { DeclarationRow } from "../../store/declarations.ts";
import { enqueue } from "../../store/enqueue.ts";
import { putPublication } from "../../store/publications.ts";
import type { Work } from "../command.ts";
import { contextOf, stateOf, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { changeRound } from "./change-round.ts";
import type { RoundInHand } from "./round-in-hand.ts";
import { ownAmong, waitingAt } from "./select-list.ts";

export interface ProposePublication {
  readonly round: string;
  readonly publication: Publication;
  readonly step: string;
  /** Title and number of the notice. */
  readonly document: string;
  readonly start?: string | undefined;
}

/** Those held back by an open objection are not announced 公示无异议的才公布. */
const announceable = (rows: readonly DeclarationRow[], found: RoundInHand): readonly DeclarationRow[] =>
  found.sealed.edition.procedure.objection["while-open"] === "held-back" ? rows.filter((row) => stateOf(row).openObjections.length === 0) : rows;

export async function proposePublication(house: House, actor: Actor, input: ProposePublication, key?: string): Promise<Result<{ readonly list: readonly string[]; readonly start: string | null; readonly end: string | null }>> {
  return changeRound(
    house, actor, "propose-publication", input.round, { ...input, start: input.start ?? null }, key,
    async (work, found) => {
      const waiting = await waitingAt(work, input.round, input.step);
      const rows = input.publication === "announcement" ? announceable(waiting, found) : waiting;
      const own = ownAmong(actor, rows);
      if (!own.ok) return own;
      const start = input.start === undefined ? {} : { start: input.start as PlainDay };
      return ok({ kind: "propose", publication: input.publication, step: input.step, list: rows.map((row) => row.number ?? ""), by: actor.account, document: input.document, ...start });
    },
    async (_work, _found, { proposal }) => ok({ list: proposal?.list ?? [], start: proposal?.start ?? null, end: proposal?.end ?? null }),
  );
}

export async function moveEach(work: Work, found: RoundInHand, rows: readonly DeclarationRow[], make: (state: Declaration) => PublicityCommand): Promise<Result<null>> {
  for (const row of rows) {
    const state = stateOf(row);
    const decided = decidePublicity(state, make(state), contextOf(work, found));
    if (!decided.ok) return decided;
    const written = await writeDeclaration(work, { declaration: row, state, sealed: found.sealed }, decided.value);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** The public row of a list: what the notice shows of each unit, nothing else. */
async function publish(work: Work, found: RoundInHand, rows: readonly DeclarationRow[], publication: { readonly kind: Publication; readonly document: string; readonly opens: PlainDay; readonly closes: PlainDay | null }): Promise<void> {
  const list = rows.map((row) => { const { opening } = stateOf(row); return { number: opening.number, name: opening.name, kind: opening.kind, region: opening.region }; });
  const { round } = found;
  await putPublication(work.tx, { id: work.house.ids.next("publication"), roundId: round.id, kind: publication.kind, number: null, title: publication.document, opens: publication.opens, closes: publication.closes, scope: [round.authority], published: true, body: { list, edition: round.edition }, version: 1 });
}

/** What was confirmed is shown, and every declaration of the list moves. */
async function confirmed(work: Work, found: RoundInHand, round: Round, rows: readonly DeclarationRow[]): Promise<Result<null>> {
  const { proposal } = found.round;
  if (proposal === undefined) return ok(null);
  if (proposal.publication === "announcement") {
    await publish(work, found, rows, { kind: "announcement", document: proposal.document, opens: work.today, closes: null });
    return moveEach(work, found, rows, () => ({ kind: "announce", step: proposal.step, document: proposal.document, day: work.today }));
  }
  const window = round.publicity;
  if (window === undefined) return ok(null);
  await publish(work, found, rows, { kind: "publicity", document: proposal.document, opens: window.start, closes: window.end });
  await enqueue(work.tx, "end-publicity", { round: round.id, step: proposal.step }, { runAt: fromEpoch(toEpoch(endOfDay(window.end)) + 1), key: `end-publicity:${round.id}` });
  return moveEach(work, found, rows, () => ({ kind: "publicise", step: proposal.step, start: window.start, end: window.end }));
}

export async function confirmPublication(house: House, actor: Actor, input: { readonly round: string }, key?: string): Promise<Result<{ readonly publication: Publication; readonly count: number }>> {
  let rows: readonly DeclarationRow[] = [];
  return changeRound(
    house, actor, "confirm-publication", input.round, { ...input }, key,
    async (work, { round }) => {
      if (round.proposal === undefined) return ok({ kind: "confirm", by: actor.account });
      const waiting = await waitingAt(work, input.round, round.proposal.step);
      const proposed = round.proposal.list;
      rows = waiting.filter((row) => proposed.includes(row.number ?? ""));
      const own = ownAmong(actor, rows);
      if (!own.ok) return own;
      if (rows.length !== proposed.length) return refuse({ code: "list-changed", facts: { proposed: proposed.length, now: rows.length }, hint: "名单在提出之后有变化，请重新提出" });
      return ok({ kind: "confirm", by: actor.account });
    },
    async (work, found, round) => {
      const publication = found.round.proposal?.publication ?? "publicity";
      const moved = await confirmed(work, found, round, rows);
      return moved.ok ? ok({ publication, count: rows.length }) : moved;
    },
  );
}

/** Ends publicity after its last day; done by the clock, or by an officer when the clock was late. */
export async function endPublicity(house: House, actor: Actor, input: { readonly round: string }, key?: string): Promise<Result<{ readonly ended: number }>> {
  let rows: readonly DeclarationRow[] = [];
  let step = "";
  return changeRound(
    house, actor, "end-publicity", input.round, { ...input }, key,
    async (work, found) => {
      step = found.sealed.edition.procedure.steps.find((one) => one.act === "publicise")?.id ?? "";
      rows = (await waitingAt(work, input.round, step)).filter((row) => stateOf(row).publicity !== undefined);
      return ok({ kind: "end-publicity", step });
    },
    async (work, found) => {
      const moved = await moveEach(work, found, rows, () => ({ kind: "end-publicity", step }));
      return moved.ok ? ok({ ended: rows.length }) : moved;
    },
  );
}
