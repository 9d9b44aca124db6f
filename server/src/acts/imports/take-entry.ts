// Takes lines of a published list into the register: enters them, or, where one stands already, applies what was decided since.
import { addDays } from "@qingce/core/base/plain-day";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { correct, decideCorrection, type CorrectionEvent } from "@qingce/core/register/entry-correction";
import { decideEntry, evolveEntry, type EntryEvent, type EntryFacts } from "@qingce/core/register/entry";
import type { ConfirmedEntry } from "@qingce/core/register/list-confirm";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { addEntries, putEntry, type EntryRow } from "../../store/entries.ts";
import { append, type NewEvent } from "../../store/event-log.ts";
import { addListedNames } from "../../store/findings.ts";
import { openStreams } from "../../store/open-streams.ts";
import type { Work } from "../command.ts";
import { toStored } from "../stored-event.ts";
import { closeUpkeep } from "../upkeep/close-upkeep.ts";
import { entryId } from "./read-list.ts";

export type Taken = "taken" | "known" | "corrected";

const factsOf = (entry: ConfirmedEntry): EntryFacts => ({
  id: entryId(entry),
  level: "nation",
  kind: entry.kind,
  pool: false,
  year: entry.year,
  name: entry.name,
  region: entry.region,
  source: `national-list:${entry.published.batch}`,
  document: entry.document,
  from: entry.from,
});

const nodesOf = (work: Work, region: string): readonly string[] => work.house.regions.ancestors(region).map(({ code }) => code);

/** What the log keeps of an entry: core's events, the first with all that the list published. */
const stored = (event: EntryEvent, entry: ConfirmedEntry): NewEvent => {
  const { type, body } = toStored(event);
  return { type, body: event.type === "entered" ? { ...body, published: entry.published as unknown as JsonObject } : body };
};

async function write(work: Work, row: EntryRow, entry: ConfirmedEntry, events: readonly NewEvent[]): Promise<Result<null>> {
  const version = row.version + events.length;
  const head = await append(work.tx, { stream: { kind: "entry", id: row.id }, expectedVersion: row.version, events, at: work.at, actor: work.actor.account || work.actor.role, scope: [...row.scope, "public"], suite: work.house.suite });
  if (!head.ok) return head;
  await putEntry(work.tx, { ...row, version });
  await addListedNames(work.tx, [{ entry: row.id, name: row.name, keys: entry.keys }]);
  return ok(null);
}

interface Entering {
  readonly row: EntryRow;
  readonly events: readonly NewEvent[];
  readonly keys: readonly string[];
}

/** A line that the register does not know, as it will stand; `row N` is the place of what speaks against it. */
function entering(work: Work, entry: ConfirmedEntry): Result<Entering> {
  const facts = factsOf(entry);
  const entered = decideEntry(undefined, { kind: "enter", held: [], entry: facts });
  if (!entered.ok) return entered;
  const gone = entry.left === undefined ? ok([]) : decideEntry(entered.value.reduce(evolveEntry, undefined), { kind: "leave", ...entry.left });
  if (!gone.ok) return gone;
  const { id, level, kind, year, name, region, source, document } = facts;
  const body = { document, source, published: entry.published, ...(entry.left === undefined ? {} : { left: entry.left }) } as unknown as JsonObject;
  const toDay = entry.left === undefined ? null : addDays(entry.left.on, -1);
  const events = [...entered.value, ...gone.value].map((event) => stored(event, entry));
  return ok({ row: { id, level, kind, year, name, creditCode: null, region, industry: null, edition: null, roundId: null, declarationId: null, organisationId: null, fromDay: entry.from, toDay, pool: false, published: true, scope: nodesOf(work, region), body, version: events.length }, events, keys: entry.keys });
}

/** Enters lines that the register does not know, each once among them: a statement for their streams, one for their rows, one for their names. */
export async function enterMany(work: Work, entries: readonly ConfirmedEntry[]): Promise<Result<null>> {
  const made: Entering[] = [];
  for (const entry of entries) {
    const one = entering(work, entry);
    if (!one.ok) return refuse(...one.refusals.map((fault) => ({ ...fault, place: fault.place ?? `row ${entry.row}` })));
    made.push(one.value);
  }
  const opened = await openStreams(work.tx, made.map(({ row, events }) => ({ stream: { kind: "entry", id: row.id }, events, at: work.at, actor: work.actor.account || work.actor.role, scope: [...row.scope, "public"], suite: work.house.suite })));
  if (!opened.ok) return opened;
  await addEntries(work.tx, made.map(({ row }) => row));
  await addListedNames(work.tx, made.map(({ row, keys }) => ({ entry: row.id, name: row.name, keys })));
  return ok(null);
}

/** What decisions and later removals would still change of an entry that stands. */
function changesOf(row: EntryRow, entry: ConfirmedEntry, why: string): Result<{ readonly corrections: readonly CorrectionEvent[]; readonly leavings: readonly EntryEvent[] }> {
  const facts: EntryFacts = { ...factsOf(entry), name: row.name, region: row.region, level: row.level as Tier, kind: row.kind as Kind, from: row.fromDay };
  const corrections = decideCorrection(facts, { kind: "correct", ...entry.confirmed, why });
  if (!corrections.ok) return corrections;
  const leavings = entry.left === undefined || row.toDay !== null ? ok([]) : decideEntry({ ...facts, standing: "listed" }, { kind: "leave", ...entry.left });
  return leavings.ok ? ok({ corrections: corrections.value, leavings: leavings.value }) : leavings;
}

/** Whether a known entry would change. */
export function wouldChange(row: EntryRow, entry: ConfirmedEntry): boolean {
  const changes = changesOf(row, entry, "");
  return changes.ok && changes.value.corrections.length + changes.value.leavings.length > 0;
}

async function change(work: Work, row: EntryRow, entry: ConfirmedEntry, why: string): Promise<Result<Taken>> {
  const changes = changesOf(row, entry, why);
  if (!changes.ok) return changes;
  const { corrections, leavings } = changes.value;
  if (corrections.length + leavings.length === 0) return ok("known");
  const { name, region } = corrections.reduce(correct, { name: row.name, region: row.region });
  const left = leavings.length === 0 || entry.left === undefined ? {} : { toDay: addDays(entry.left.on, -1), body: { ...row.body, left: { ...entry.left } } };
  const changed: EntryRow = { ...row, name, region, scope: nodesOf(work, region), ...left };
  const closed = leavings.length === 0 ? ok(null) : await closeUpkeep(work, row, `已依${entry.left?.document ?? ""}移出名单`);
  if (!closed.ok) return closed;
  const written = await write(work, changed, entry, [...corrections.map(toStored), ...leavings.map(toStored)]);
  return written.ok ? ok("corrected") : written;
}

/** Enters an unknown line, changes a known one only by a decision or a removal, and leaves everything else as it stands. */
export async function takeEntry(work: Work, entry: ConfirmedEntry, known: EntryRow | undefined, why: string): Promise<Result<Taken>> {
  if (known !== undefined) return change(work, known, entry, why);
  const entered = await enterMany(work, [entry]);
  return entered.ok ? ok("taken") : entered;
}
