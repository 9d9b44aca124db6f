// A round taken up for an act: its row, its state and the edition it was sealed under; and writing what was decided.
import type { JsonObject } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Result } from "@qingce/core/base/refusal";
import type { RoundContext } from "@qingce/core/programme/decide-round";
import { evolveRound, type Round, type RoundState } from "@qingce/core/programme/round";
import type { RoundEvent } from "@qingce/core/programme/round-event";
import { dayOf } from "@qingce/core/rule/deadline";
import { append } from "../../store/event-log.ts";
import { findRound, putRound, type RoundRow } from "../../store/rounds.ts";
import { notFound, type Work } from "../command.ts";
import type { SealedEdition } from "../house.ts";
import { toStored } from "../stored-event.ts";

export interface RoundInHand {
  readonly row: RoundRow;
  readonly round: Round;
  readonly sealed: SealedEdition;
}

interface Kept {
  readonly state: Round;
  readonly head: string;
}

/** The state that a row keeps. */
export const roundOf = ({ body }: Pick<RoundRow, "body">): Round => (body as unknown as Kept).state;

/** Takes up a round; a foreign or unknown id answers not-found. */
export async function takeUpRound(work: Work, id: string): Promise<Result<RoundInHand>> {
  const row = await findRound(work.tx, id);
  const sealed = row === null ? undefined : work.house.editions.byHash(row.editionHash);
  if (row === null || sealed === undefined) return notFound;
  return { ok: true, value: { row, round: roundOf(row), sealed } };
}

export const roundContext = (work: Work, sealed: SealedEdition): RoundContext => ({ edition: sealed.edition, calendar: work.house.calendar, today: work.today });

const never = "9999-12-31" as PlainDay;

function closingDay(round: Round, { edition }: SealedEdition): PlainDay | undefined {
  const date = edition.procedure.dates.find((one) => one.id === "declare-by");
  return date === undefined ? undefined : dayOf(date, round.dates);
}

const stateOf = (round: Round): string => {
  if (round.announcement !== undefined) return "announced";
  return round.publicity === undefined ? "open" : "in-publicity";
};

/** Appends a round's events and writes its row, in the transaction of the act. */
export async function writeRound(work: Work, before: { readonly row?: RoundRow; readonly round: RoundState; readonly sealed: SealedEdition }, events: readonly RoundEvent[]): Promise<Result<Round>> {
  const round = events.reduce<RoundState>((state, event) => evolveRound(state, event, before.sealed.edition), before.round);
  if (round === undefined || events.length === 0) return notFound;
  const kept = before.row?.body as unknown as Kept | undefined;
  const scope = [round.authority, "public"];
  const head = await append(work.tx, {
    stream: { kind: "round", id: round.id },
    expectedVersion: before.row?.version ?? 0,
    previous: kept?.head,
    events: events.map(toStored),
    at: work.at,
    actor: work.actor.account || work.actor.role,
    scope,
    suite: work.house.suite,
  });
  if (!head.ok) return head;
  const body: Kept = { state: round, head: head.value.digest };
  await putRound(work.tx, {
    id: round.id,
    edition: round.edition,
    editionHash: round.hash,
    year: round.year,
    authority: round.authority,
    title: round.title,
    opens: round.opens,
    closes: closingDay(round, before.sealed) ?? never,
    state: stateOf(round),
    scope: [round.authority],
    published: true,
    body: body as unknown as JsonObject,
    version: head.value.version,
  });
  return { ok: true, value: round };
}
