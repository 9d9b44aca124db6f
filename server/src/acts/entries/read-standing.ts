// The proof 证明 of one listing: does the unit stand on the list on a day, under which name, since when, or why no more. Its code leads here.
import { compareDays, type PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { historyOf, renamesOf, standingOn, standingWords, type Standing, type HistoryLine } from "@qingce/core/register/entry-history";
import type { EntryEvent } from "@qingce/core/register/entry";
import { findEntry, listEntries, type EntryRow } from "../../store/entries.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { entryEvents } from "./entry-events.ts";
import { rowsOn } from "./entry-listed.ts";
import { listName } from "./list-name.ts";

export interface LevelHeld {
  readonly entry: string;
  readonly list: string;
  readonly standing: Standing;
  readonly word: string;
  readonly from: PlainDay;
  readonly to: PlainDay | null;
}

export interface EntryStanding {
  readonly entry: string;
  readonly on: PlainDay;
  /** Whether it is proven that the unit stands on the list that day. */
  readonly valid: boolean;
  readonly standing: Standing;
  /** 在册, 已移出, 尚未列入. */
  readonly word: string;
  /** On that day. */
  readonly name: string;
  /** The name it bears today where another. */
  readonly renamedTo: string | null;
  readonly formerNames: readonly string[];
  readonly list: string;
  readonly year: number;
  /** Of a cultivation pool, which confers no title. */
  readonly pool: boolean;
  /** From the province down: 浙江省杭州市西湖区. */
  readonly regionName: string;
  readonly from: PlainDay;
  readonly document: string;
  /** What happened until that day, by day. */
  readonly history: readonly HistoryLine[];
  readonly left: { readonly on: PlainDay; readonly says: string; readonly document: string } | null;
  readonly levels: readonly LevelHeld[];
  readonly demonstration: boolean;
}

const order = ["nation", "province", "city", "county"];

/** The unit's levels side by side, from the nation down. */
async function levelsOf({ tx }: Work, row: EntryRow, on: PlainDay): Promise<readonly LevelHeld[]> {
  const all = row.creditCode === null ? [row] : await listEntries(tx, { creditCode: row.creditCode }, { limit: 100 });
  return all
    .toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level))
    .map((one) => {
      const standing = standingOn({ from: one.fromDay, to: one.toDay }, on);
      return { entry: one.id, list: listName(one), standing, word: standingWords[standing], from: one.fromDay, to: one.toDay };
    });
}

const wholeName = ({ house }: Work, region: string): string => {
  const path = house.regions.ancestors(region).filter(({ level }) => level !== "nation");
  return path.length === 0 ? (house.regions.get(region)?.name ?? region) : path.toSorted((one, other) => one.code.length - other.code.length).map(({ name }) => name).join("");
};

function leftOf(events: readonly EntryEvent[]): EntryStanding["left"] {
  return historyOf(events.filter(({ type }) => type === "left"), (code) => code).at(-1) ?? null;
}

async function standingOf(work: Work, row: EntryRow, on: PlainDay): Promise<EntryStanding> {
  const [then = row] = await rowsOn(work.tx, [row], on);
  const events = await entryEvents(work.tx, row.id);
  const standing = standingOn({ from: row.fromDay, to: row.toDay }, on);
  const document = row.body["document"];
  return {
    entry: row.id,
    on,
    valid: standing === "listed",
    standing,
    word: standingWords[standing],
    name: then.name,
    renamedTo: then.name === row.name ? null : row.name,
    formerNames: renamesOf(events).map(({ from }) => from).filter((name) => name !== then.name),
    list: listName(row),
    year: row.year,
    pool: row.pool,
    regionName: wholeName(work, then.region),
    from: row.fromDay,
    document: typeof document === "string" ? document : "",
    history: historyOf(events, (code) => work.house.regions.get(code)?.name ?? code).filter((line) => compareDays(line.on, on) <= 0),
    left: standing === "left" ? leftOf(events) : null,
    levels: await levelsOf(work, row, on),
    demonstration: work.house.demonstration !== undefined,
  };
}

/** On today where no day is asked. */
export async function readStanding(house: House, actor: Actor, input: { readonly entry: string; readonly on?: PlainDay | undefined }): Promise<Result<EntryStanding>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async (work) => {
    const row = await findEntry(work.tx, input.entry);
    return row === null ? notFound : ok(await standingOf(work, row, input.on ?? work.today));
  });
}
