// From the rows of a published list to the entries that the register would hold, with everything that was noticed on the way. Writes nothing.
import type { CsvRecord } from "../base/csv.ts";
import type { PlainDay } from "../base/plain-day.ts";
import { ok, type Result } from "../base/refusal.ts";
import { nation, type RegionTable } from "../base/region.ts";
import type { Kind } from "../rule/kind.ts";
import { adjust } from "./list-adjust.ts";
import { identityOf, type ListPlace, type ListReference, type PlannedEntry } from "./list-entry.ts";
import { documentOf, firstDay } from "./list-ledger.ts";
import { matchKeys, nameKey, tidyName } from "./list-name.ts";
import type { Proposal, RejectedRow, Remark } from "./list-proposal.ts";
import { placeRow, regionNames, type RegionNames } from "./list-region.ts";
import { notedRepeats, repeatedPlaces } from "./list-repeats.ts";
import { readListTable, type ListRow, type ListTable } from "./list-table.ts";

export interface ListPlan {
  readonly kind: Kind;
  readonly category: string;
  readonly read: number;
  readonly entries: readonly PlannedEntry[];
  /** Rows told to be the same entry as an earlier one. */
  readonly repeated: number;
  readonly proposals: readonly Proposal[];
  readonly rejected: readonly RejectedRow[];
}

const doubtful = nation;
const details = ["industry", "evaluator", "product", "model", "recommender", "standard", "highlight"] as const;

/** Firms that stand in exactly one region wherever the file places them surely. */
function settledElsewhere(table: ListTable, names: RegionNames, { spellings }: ListReference): ReadonlyMap<string, string> {
  const seen = new Map<string, ReadonlySet<string>>();
  for (const { cells } of table.rows) {
    const region = names.recommending.get(cells.region ?? "")?.code;
    const key = nameKey(cells.name ?? "", spellings);
    if (region !== undefined) seen.set(key, new Set([...(seen.get(key) ?? []), region]));
  }
  return new Map([...seen].flatMap(([key, regions]) => (regions.size === 1 ? [[key, [...regions][0] ?? ""] as const] : [])));
}

interface Room {
  readonly table: ListTable;
  readonly reference: ListReference;
  readonly regions: RegionTable;
  readonly names: RegionNames;
  readonly elsewhere: ReadonlyMap<string, string>;
}

function entryOf(row: ListRow, places: readonly ListPlace[], room: Room): { readonly entry: PlannedEntry; readonly proposals: readonly Proposal[] } {
  const { table, reference, regions, names, elsewhere } = room;
  const { cells, line } = row;
  const { spellings, ledger } = reference;
  const [given, regionGiven] = [cells.name ?? "", cells.region ?? ""];
  const tidy = tidyName(given, spellings);
  const placed = placeRow({ region: regionGiven, enterprise: given, recommender: cells.recommender ?? "", elsewhere: elsewhere.get(nameKey(given, spellings)) }, regions, names, spellings);
  const when = firstDay(line.published) ?? { day: "0001-01-01" as PlainDay, certainty: "year" as const };
  const kept = Object.fromEntries(details.flatMap((detail) => ((cells[detail] ?? "") === "" ? [] : [[detail, cells[detail] ?? ""] as const])));
  const entry: PlannedEntry = {
    row: row.row,
    identity: identityOf(row, table.kind, spellings),
    kind: table.kind,
    year: Number(when.day.slice(0, 4)),
    name: tidy.name,
    keys: [...new Set([given, tidy.name].flatMap((one) => matchKeys(one, spellings)))],
    region: placed.code ?? doubtful,
    from: when.day,
    document: documentOf(ledger, line),
    published: { batch: line.batch, category: line.category, dayCertainty: when.certainty, nameGiven: given, regionGiven, places, ...kept },
  };
  const at = (column: "region" | "name") => (remark: Remark): Proposal => ({ ...remark, row: row.row, column: table.headers[column] ?? column });
  return { entry, proposals: [...(placed.remark === undefined ? [] : [at("region")(placed.remark)]), ...tidy.remarks.map(at("name"))] };
}

/** Reads a published list 名单 whole; refuses only what is no such list at all. */
export function planList(records: readonly CsvRecord[], reference: ListReference, regions: RegionTable): Result<ListPlan> {
  const read = readListTable(records, reference.ledger, reference.spellings);
  if (!read.ok) return read;
  const table = read.value;
  const names = regionNames(regions, reference.spellings);
  const room: Room = { table, reference, regions, names, elsewhere: settledElsewhere(table, names, reference) };
  const places = repeatedPlaces(table, reference.spellings);
  const made = table.rows.flatMap((row) => {
    const held = places.get(row.row);
    return held === undefined ? [] : [entryOf(row, held, room)];
  });
  const { entries, proposals } = adjust(made.map(({ entry }) => entry), table, reference);
  const all = [...made.flatMap((one) => one.proposals), ...notedRepeats(table, reference.spellings), ...proposals];
  return ok({ kind: table.kind, category: table.category, read: table.read, entries, repeated: table.rows.length - made.length, proposals: all.toSorted((a, b) => a.row - b.row), rejected: table.rejected });
}
