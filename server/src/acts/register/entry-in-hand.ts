// An entry taken up for a change: whose list it stands on, its state for core, and writing what was decided, past facts and notices with it.
import { addDays } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { evolveEntry, type Entry, type EntryEvent } from "@qingce/core/register/entry";
import { pastBefore } from "@qingce/core/register/entry-history";
import { matchKeys } from "@qingce/core/register/list-name";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { putEntry, type EntryRow } from "../../store/entries.ts";
import { addEntryPast } from "../../store/entry-past.ts";
import { append } from "../../store/event-log.ts";
import { addListedNames } from "../../store/findings.ts";
import { listReference } from "../../store/imports-reference.ts";
import { leaveSlot } from "../../store/slots.ts";
import { onBehalfOf, type Work } from "../command.ts";
import { toStored } from "../stored-event.ts";
import { entrySeat } from "./enter-unit.ts";
import { settleNotices, tellOthers } from "./tell-others.ts";

type Listed = NonNullable<Entry>;

/** Writes as the list's authority: the nodes that the entry and its unit's other lists lie in. */
export const asAuthorityOf = (actor: Actor, row: Pick<EntryRow, "scope">): ReturnType<typeof onBehalfOf> => onBehalfOf(actor, [...new Set([...row.scope, nation])]);

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const dayOrNothing = (value: unknown): { readonly last?: EntryRow["fromDay"] } => (typeof value === "string" ? { last: value as EntryRow["fromDay"] } : {});

export function stateOfEntry(row: EntryRow): Listed {
  const facts = { id: row.id, level: row.level as Tier, kind: row.kind as Kind, pool: row.pool, year: row.year, name: row.name, region: row.region, source: text(row.body["source"]), document: text(row.body["document"]), from: row.fromDay };
  const own = { ...(row.creditCode === null ? {} : { creditCode: row.creditCode }), ...(row.industry === null ? {} : { industry: row.industry }), ...dayOrNothing(row.body["lastChange"]) };
  return row.toDay === null ? { ...facts, ...own, standing: "listed" } : { ...facts, ...own, standing: "left", to: addDays(row.toDay, 1) };
}

function rowAfter(work: Work, row: EntryRow, events: readonly EntryEvent[]): EntryRow {
  const after = events.reduce<Entry>(evolveEntry, stateOfEntry(row)) ?? stateOfEntry(row);
  const left = events.find((event) => event.type === "left");
  const { type: _, ...told } = left ?? { type: "left" };
  return {
    ...row,
    name: after.name,
    region: after.region,
    scope: after.region === row.region ? row.scope : work.house.regions.ancestors(after.region).map(({ code }) => code),
    toDay: left === undefined ? (events.some((event) => event.type === "reinstated") ? null : row.toDay) : addDays(left.on, -1),
    body: { ...row.body, ...(after.last === undefined ? {} : { lastChange: after.last }), ...(left === undefined ? {} : { left: { ...told } }) },
  };
}

async function keepPast(work: Work, row: EntryRow, events: readonly EntryEvent[]): Promise<void> {
  for (const [n, event] of events.entries()) {
    const past = pastBefore(row, event);
    if (past !== undefined) await addEntryPast(work.tx, { entryId: row.id, n: row.version + n + 1, ...past, scope: row.scope });
  }
}

/** Appends an entry's events, writes its row and past facts, gives its seat back when it leaves, and tells the unit's other lists. */
export async function writeEntry(work: Work, row: EntryRow, events: readonly EntryEvent[]): Promise<Result<EntryRow>> {
  const next = rowAfter(work, row, events);
  const head = await append(work.tx, { stream: { kind: "entry", id: row.id }, expectedVersion: row.version, events: events.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope: [...next.scope, "public"], suite: work.house.suite });
  if (!head.ok) return head;
  const written = { ...next, version: head.value.version };
  await keepPast(work, row, events);
  await putEntry(work.tx, written);
  if (row.creditCode === null && next.name !== row.name) await addListedNames(work.tx, [{ entry: row.id, name: next.name, keys: matchKeys(next.name, (await listReference()).spellings) }]);
  if (next.toDay !== null && row.creditCode !== null) await leaveSlot(work.tx, entrySeat({ level: row.level as Tier, kind: row.kind as Kind, pool: row.pool, creditCode: row.creditCode }), row.id);
  const settled = await settleNotices(work, row, events);
  if (!settled.ok) return settled;
  const told = await tellOthers(work, written, events);
  return told.ok ? ok(written) : told;
}
