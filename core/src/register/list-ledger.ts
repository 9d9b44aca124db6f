// The ledger of published lists: for each batch when it came out, under which document, and how many it officially added and removed.
import type { CsvRecord } from "../base/csv.ts";
import { isDay, type PlainDay } from "../base/plain-day.ts";

export interface LedgerLine {
  readonly category: string;
  readonly batch: string;
  /** As the ledger knows it: `YYYY`, `YYYY-MM` or a whole day. */
  readonly published: string;
  readonly added: number | null;
  readonly removed: number | null;
  /** Official count after this batch, worked out from the lines before. */
  readonly cumulative: number | null;
  readonly source: string;
}

/** How surely the day is known: 到日, 到月, 到年. */
export type DayCertainty = "day" | "month" | "year";

/** One removal or the like that a later document made on an earlier list. */
export interface Adjustment {
  readonly category: string;
  readonly batch: string;
  readonly published: string;
  readonly nameAsListed: string;
  readonly nameInNotice: string;
  readonly document: string;
}

type Cell = (name: string) => string;

const table = (records: readonly CsvRecord[]): readonly Cell[] => {
  const [header, ...rest] = records;
  return rest.map(({ cells }) => (name) => cells[header?.cells.indexOf(name) ?? -1]?.trim() ?? "");
};

const count = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);

export const readLedger = (records: readonly CsvRecord[]): readonly LedgerLine[] =>
  table(records).map((cell) => ({
    category: cell("category"),
    batch: cell("round"),
    published: cell("published"),
    added: count(cell("added")),
    removed: count(cell("removed")),
    cumulative: count(cell("computed_cumulative")),
    source: cell("source"),
  }));

/** Only removals are known so far; other changes are passed over. */
export const readAdjustments = (records: readonly CsvRecord[]): readonly Adjustment[] =>
  table(records)
    .filter((cell) => cell("change") === "removed")
    .map((cell) => ({
      category: cell("category"),
      batch: cell("round"),
      published: cell("date"),
      nameAsListed: cell("name_as_listed"),
      nameInNotice: cell("name_in_notice"),
      document: cell("source"),
    }));

/** The first day that a published day, month or year can mean, with how surely it is known. */
export function firstDay(published: string): { readonly day: PlainDay; readonly certainty: DayCertainty } | undefined {
  const [day, certainty] = ((): readonly [string, DayCertainty] => {
    if (/^\d{4}$/.test(published)) return [`${published}-01-01`, "year"];
    return /^\d{4}-\d{2}$/.test(published) ? [`${published}-01`, "month"] : [published, "day"];
  })();
  return isDay(day) ? { day, certainty } : undefined;
}

const documentNumber = /工信[^\s〔]*〔\d{4}〕\d+号/u;

/** The document of a batch: its own line's number, else that of another kind published with it, else its line's words. */
export function documentOf(ledger: readonly LedgerLine[], line: LedgerLine): string {
  const together = [line, ...ledger.filter((one) => one.batch === line.batch && one.published === line.published)];
  const numbered = together.map((one) => documentNumber.exec(one.source)?.[0]).find((one) => one !== undefined);
  return numbered ?? together.map((one) => one.source).find((one) => one !== "") ?? `${line.category}${line.batch}名单`;
}
