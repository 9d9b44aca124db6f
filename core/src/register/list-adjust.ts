// Applies what a later document took off an earlier list: the entry stays, and is seen to have left on its day.
import { firstDay } from "./list-ledger.ts";
import { nameKey } from "./list-name.ts";
import type { ListReference, PlannedEntry } from "./list-entry.ts";
import type { Proposal } from "./list-proposal.ts";
import type { ListTable } from "./list-table.ts";

/** An adjustment whose name no entry bears is told, not guessed at; one whose batch the file does not reach is passed over. */
export function adjust(entries: readonly PlannedEntry[], table: ListTable, { adjustments, ledger, spellings }: ListReference): { readonly entries: readonly PlannedEntry[]; readonly proposals: readonly Proposal[] } {
  const leaving = new Map<string, NonNullable<PlannedEntry["left"]>>();
  const proposals: Proposal[] = [];
  for (const one of adjustments.filter(({ category }) => category === table.category)) {
    const on = firstDay(one.published)?.day;
    const key = nameKey(one.nameAsListed, spellings);
    const found = entries.find((entry) => entry.keys.includes(key) && on !== undefined && entry.from < on);
    const reason = ledger.find((line) => line.category === one.category && line.batch === one.batch)?.source ?? "";
    if (found !== undefined && on !== undefined) leaving.set(found.identity, { on, reason: reason === "" ? `${one.batch}公布时移出：${one.nameInNotice}` : reason, document: one.document });
    else if (table.rows.some(({ cells }) => cells.batch === one.batch))
      proposals.push({ kind: "adjustment-unmatched", state: "told", row: 0, column: table.headers.name ?? "name", given: one.nameAsListed, proposed: null, why: `${one.document}移出的单位在本文件中没有同名的一行` });
  }
  const adjusted = entries.map((entry) => {
    const left = leaving.get(entry.identity);
    return left === undefined ? entry : { ...entry, left };
  });
  return { entries: adjusted, proposals };
}
