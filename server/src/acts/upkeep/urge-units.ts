// 催报: an office urges units of its area that have not filed, some or all; told in their inbox, kept with the season, once a day each.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { append } from "../../store/event-log.ts";
import { findSeason } from "../../store/seasons.ts";
import { listUrgings, urgeUnits, type UrgingTold } from "../../store/urgings.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { notFiledSays } from "./remind-units.ts";

export interface UrgeUnits {
  readonly season: string;
  /** The office that speaks. */
  readonly node: string;
  /** Left out: everybody of the area who has not filed. */
  readonly entries?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

export interface UnitsUrged {
  readonly told: number;
  /** Of those named: filed already, not asked to file, or urged today. */
  readonly left: number;
  readonly on: PlainDay;
}

export async function urgeToFile(house: House, actor: Actor, input: UrgeUnits, key?: string): Promise<Result<UnitsUrged>> {
  const may = allowed(actor, "urge-units", { node: input.node });
  if (!may.ok) return may;
  const told = { season: input.season, node: input.node, entries: input.entries === undefined ? null : [...input.entries], note: input.note ?? "" };
  return command<UnitsUrged>(house, { ...actor, nodes: [input.node] }, { act: "urge-units", input: told, key }, async (work) => {
    const season = await findSeason(work.tx, input.season);
    if (season === null) return notFound;
    if (season.standing === "closed") return refuse({ code: "season-closed", clause: season.clause, hint: "该年度的填报已经结束" });
    const { id, year, kind, level, clause } = season;
    const body = { year, kind, level, clause, consequence: notFiledSays(house, season) };
    const office = house.regions.get(input.node)?.name ?? input.node;
    const entries = await urgeUnits(work.tx, { season: id, entries: told.entries, today: work.today, at: work.at, account: actor.account, node: input.node, office, note: told.note, body });
    if (entries.length === 0) return refuse({ code: "nobody-to-urge", facts: { asked: told.entries?.length ?? null }, hint: "没有可催报的单位：已填报、不在应填报之列，或今日已经催过" });
    const head = await append(work.tx, { stream: { kind: "urging", id: house.ids.next("urging") }, expectedVersion: 0, events: [{ type: "urged", body: { season: id, note: told.note, entries: [...entries], by: actor.account } }], at: work.at, actor: actor.account, scope: [input.node, ...season.scope], suite: house.suite });
    return head.ok ? ok({ told: entries.length, left: told.entries === null ? 0 : told.entries.length - entries.length, on: work.today }) : head;
  });
}

export async function listSeasonUrgings(house: House, actor: Actor, input: { readonly season: string }): Promise<Result<{ readonly urgings: readonly UrgingTold[] }>> {
  return command(house, actor, { act: "list-year-tables", input: {} }, async ({ tx }) => ((await findSeason(tx, input.season)) === null ? notFound : ok({ urgings: await listUrgings(tx, input.season) })));
}
