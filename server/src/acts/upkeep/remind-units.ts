// Reminders of a season: set when it opens or its last day moves, told by the clock to who has not filed, read by the unit in its own inbox.
import { endOfDay, fromEpoch, startOfDay, toEpoch } from "@qingce/core/base/instant";
import { reminderDays } from "@qingce/core/base/house-settings";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Actor } from "@qingce/core/access/actor";
import { notFiledDuty, remindersOf } from "@qingce/core/upkeep/reminders";
import { listOwnDues, remindSeason, settleSeasonDues } from "../../store/dues.ts";
import { enqueue } from "../../store/enqueue.ts";
import { findSeason, type SeasonRow } from "../../store/seasons.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";

/** A later last day takes the place of what was set for the earlier one, and what was told of that is settled. */
export async function setReminders(work: Work, season: SeasonRow): Promise<void> {
  await settleSeasonDues(work.tx, season.id, work.at);
  if (season.standing !== "open") return;
  for (const { days, on } of remindersOf(season.due, work.today, reminderDays.days)) {
    const start = startOfDay(on);
    const now = toEpoch(start) < toEpoch(work.at);
    await enqueue(work.tx, "remind-season", { season: season.id, days, due: season.due }, { key: `remind-season:${season.id}:${now ? "now" : days}`, ...(now ? {} : { runAt: start }) });
  }
}

export interface Remind {
  readonly season: string;
  readonly days: number;
  /** The last day that it was set for: moved since, it is not told. */
  readonly due: string;
}

/** What the edition says of a unit that files none; null where it says nothing. */
export function notFiledSays(house: House, { editionHash, kind }: Pick<SeasonRow, "editionHash" | "kind">): { readonly clause: string; readonly says: string } | null {
  const sealed = house.editions.byHash(editionHash);
  const duty = sealed === undefined ? undefined : notFiledDuty(sealed.edition, kind);
  return duty === undefined ? null : { clause: duty.cite, says: duty.says };
}

/** In the name of the season's own authority. */
export async function remindUnits(house: House, actor: Actor, input: Remind): Promise<Result<{ readonly told: number }>> {
  const season = await command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => ok(await findSeason(tx, input.season)));
  if (!season.ok || season.value === null) return notFound;
  const { node } = season.value;
  const authority: Actor = { ...actor, nodes: [node] };
  return command(house, authority, { act: "open-season", input: { season: input.season } }, async ({ tx, at }) => {
    const may = allowed(authority, "open-season", { node });
    const row = await findSeason(tx, input.season);
    if (!may.ok || row === null) return may.ok ? notFound : may;
    if (row.due !== input.due || row.standing !== "open") return ok({ told: 0 });
    const body = { year: row.year, kind: row.kind, level: row.level, due: row.due, clause: row.clause, consequence: notFiledSays(house, row) };
    return ok({ told: await remindSeason(tx, { season: row.id, days: input.days, due: fromEpoch(toEpoch(endOfDay(row.due)) + 1), at, body }) });
  });
}

export interface OwnDue {
  readonly season: string;
  readonly entry: string;
  readonly name: string;
  readonly year: number;
  readonly kind: string;
  readonly level: string;
  readonly due: PlainDay;
  /** Days left when it was told; below zero it is overdue. */
  readonly days: number;
  readonly overdue: boolean;
  readonly clause: string;
  /** Null where the edition says nothing of it. */
  readonly consequence: { readonly clause: string; readonly says: string } | null;
  readonly sentAt: string;
  /** The office that urged 催报, with its own words; null for a reminder told by the clock. */
  readonly office: string | null;
  readonly note: string | null;
}

export async function listOwnNotices(house: House, actor: Actor): Promise<Result<{ readonly notices: readonly OwnDue[] }>> {
  return command(house, actor, { act: "list-year-tables", input: {} }, async ({ tx, at }) => {
    const rows = actor.organisation === undefined ? [] : await listOwnDues(tx, actor.organisation);
    const notices = rows.map(({ body, dueAt, sentAt }): OwnDue => ({ office: null, note: null, ...(body as unknown as Omit<OwnDue, "overdue" | "sentAt" | "office" | "note">), overdue: toEpoch(dueAt) <= toEpoch(at), sentAt: sentAt ?? "" }));
    return ok({ notices });
  });
}
