// How far experts lie apart on each item of a scheme 逐项离散: the widest first, who stands far from the middle named by seat. Decides nothing.
import type { Item } from "../score/scheme.ts";
import { mostPoints, type ItemPoints } from "./score-points.ts";

export interface ItemSpread {
  readonly item: string;
  readonly name: string;
  readonly clause: string;
  /** Most points of the item; null where the table is not held. */
  readonly most: number | null;
  readonly low: number;
  readonly high: number;
  readonly range: number;
  readonly given: readonly { readonly seat: string; readonly points: string; readonly outlier: boolean }[];
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

const settled = (value: number): number => Number(value.toFixed(6));

function spreadOfItem({ id, file }: Pick<Item, "id" | "file">, sheets: readonly (readonly [seat: string, points: ItemPoints])[], share: number): ItemSpread | undefined {
  const given = sheets.flatMap(([seat, points]) => (points[id] === undefined ? [] : [{ seat, points: points[id] }]));
  if (given.length === 0) return undefined;
  const values = given.map((one) => Number(one.points));
  const most = mostPoints({ file }) ?? null;
  const [low, high, between] = [Math.min(...values), Math.max(...values), middle(values)];
  const far = (points: string): boolean => settled(Math.abs(Number(points) - between)) > settled((most ?? high) * share);
  return { item: id, name: file.name, clause: file.clause, most, low, high, range: settled(high - low), given: given.map((one) => ({ ...one, outlier: far(one.points) })) };
}

/** `share` of an item's most: farther from the median than this is shown as an outlier. Widest range by share of the most first, then as the scheme has them. */
export function itemSpreads(items: readonly Pick<Item, "id" | "file">[], sheets: { readonly [seat: string]: ItemPoints }, share: number): readonly ItemSpread[] {
  const part = ({ range, most, high }: ItemSpread): number => (range === 0 ? 0 : range / Math.max(most ?? high, 1e-9));
  return items.flatMap((item) => spreadOfItem(item, Object.entries(sheets), share) ?? []).toSorted((one, other) => part(other) - part(one));
}
