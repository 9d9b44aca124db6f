// The rows of the energy table as they are shown: those kept, and between them the usual carriers that have none yet, in one lasting order.
import type { CarrierFile } from "@qingce/core/score/carrier-file";
import type { CarrierRow } from "@qingce/core/score/carrier-row";
import { newRow, usualUnlisted } from "@qingce/core/score/new-carriers";

export interface ShownRow {
  /** Stays the same when a usual carrier gets its first figure, so that nobody loses the field under the cursor. */
  readonly key: string;
  /** Index among the rows kept: its own, or where it would be put. */
  readonly at: number;
  readonly row: CarrierRow;
  readonly kept: boolean;
}

const keysOf = (rows: readonly CarrierRow[]): readonly string[] => rows.map(({ carrier }, n) => `${carrier}#${rows.slice(0, n).filter((one) => one.carrier === carrier).length}`);

/** A usual carrier without a row stands behind those that are listed before it. */
export function shownRows(file: CarrierFile, rows: readonly CarrierRow[]): readonly ShownRow[] {
  const usual = file.usual ?? [];
  const keys = keysOf(rows);
  const kept = rows.map((row, at): ShownRow => ({ key: keys[at] ?? "", at, row, kept: true }));
  return usualUnlisted(file, rows).reduce((shown: readonly ShownRow[], carrier): readonly ShownRow[] => {
    const earlier = new Set(usual.slice(0, usual.indexOf(carrier.id)));
    const behind = shown.findLastIndex(({ row }) => earlier.has(row.carrier)) + 1;
    const at = shown.slice(0, behind).filter((one) => one.kept).length;
    return [...shown.slice(0, behind), { key: `${carrier.id}#0`, at, row: newRow(carrier), kept: false }, ...shown.slice(behind)];
  }, kept);
}

/** A usual row that says no more than its beginning is none. */
function isBlank(file: CarrierFile, row: CarrierRow): boolean {
  const carrier = file.carriers.find(({ id }) => id === row.carrier);
  return carrier !== undefined && (file.usual ?? []).includes(carrier.id) && Object.entries({ ...newRow(carrier), ...row }).every(([name, value]) => value === newRow(carrier)[name as keyof CarrierRow]);
}

/** The rows kept after one that is shown was changed; undefined takes it away. */
export function withShown(file: CarrierFile, rows: readonly CarrierRow[], key: string, next: CarrierRow | undefined): readonly CarrierRow[] {
  const shown = shownRows(file, rows).find((one) => one.key === key);
  if (shown === undefined) return rows;
  const put = next === undefined || isBlank(file, next) ? [] : [next];
  return [...rows.slice(0, shown.at), ...put, ...rows.slice(shown.kept ? shown.at + 1 : shown.at)];
}
