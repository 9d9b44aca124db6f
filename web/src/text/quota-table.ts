// A quota table as rows with names and a sum.
import type { Kind } from "@qingce/core/rule/kind";
import type { EditionAnswer, RegionListed } from "./question.ts";

export interface QuotaTable {
  readonly kind: string;
  readonly clause: string;
  readonly rows: readonly { readonly code: string; readonly name: string; readonly n: number }[];
  readonly sum: number;
}

/** One table a kind that has one; a region whose name is not at hand goes by its code. */
export function quotaTables({ kinds, source }: EditionAnswer, regions: readonly RegionListed[]): readonly QuotaTable[] {
  return kinds.flatMap(({ kind, name }) => {
    const quota = source.procedure.quota[kind as Kind];
    if (quota === undefined || "is" in quota || quota.table === undefined) return [];
    const rows = Object.entries(quota.table)
      .map(([code, n]) => ({ code, name: regions.find((region) => region.code === code)?.name ?? code, n }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    return [{ kind: name, clause: quota.cite, rows, sum: rows.reduce((sum, row) => sum + row.n, 0) }];
  });
}
