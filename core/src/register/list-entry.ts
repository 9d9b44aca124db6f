// One entry that a published list asks for, as it will stand in the register.
import type { PlainDay } from "../base/plain-day.ts";
import type { Kind } from "../rule/kind.ts";
import type { Adjustment, DayCertainty, LedgerLine } from "./list-ledger.ts";
import { nameKey } from "./list-name.ts";
import type { ListSpellings } from "./list-spellings.ts";
import type { ListRow } from "./list-table.ts";

/** Tables beside the editions that lists are read by. */
export interface ListReference {
  readonly spellings: ListSpellings;
  readonly ledger: readonly LedgerLine[];
  readonly adjustments: readonly Adjustment[];
}

/** Where on the published list an entry stands: its number, and the heading that numbers begin anew under. */
export interface ListPlace {
  readonly sequence: number;
  readonly heading?: string;
}

/** What the list says beyond name and region, kept as published. */
export interface Published {
  readonly batch: string;
  readonly category: string;
  readonly dayCertainty: DayCertainty;
  readonly nameGiven: string;
  readonly regionGiven: string;
  readonly places: readonly ListPlace[];
  readonly [detail: string]: string | readonly ListPlace[];
}

/** One entry to be. `identity` is made of what was published, so that no later correction makes it another. */
export interface PlannedEntry {
  readonly row: number;
  readonly identity: string;
  readonly kind: Kind;
  readonly year: number;
  readonly name: string;
  readonly keys: readonly string[];
  /** Region code; the nation while the region is in doubt. */
  readonly region: string;
  readonly from: PlainDay;
  readonly document: string;
  readonly published: Published;
  readonly left?: { readonly on: PlainDay; readonly reason: string; readonly document: string };
}

/** Entries of one list are told apart by number and name; products, whose numbers repeat, by firm, product and model. */
export function identityOf({ cells }: Pick<ListRow, "cells">, kind: Kind, spellings: ListSpellings): string {
  const key = (text: string | undefined): string => nameKey(text ?? "", spellings);
  const own = kind === "product" ? [key(cells.name), key(cells.product), key(cells.model)] : [cells.sequence ?? "", key(cells.name)];
  return [kind, cells.batch ?? "", ...own].join("|");
}
