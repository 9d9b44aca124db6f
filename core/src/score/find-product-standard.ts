// Looks a product's standard up in the list of product standards, however its number is typed.
import type { ProductStandardFile } from "./product-standard-file.ts";

/** What of the list a number is looked up in. */
export interface ListedStandards extends Pick<ProductStandardFile, "missing" | "conflicts"> { readonly standards: readonly Row[] }

type Row = ProductStandardFile["standards"][number];

/** `absent` means absent from the subset that is held, not from the ministry's list: `why` says so to the officer. */
export type ProductStandardFound =
  | { readonly kind: "listed"; readonly rows: readonly Row[]; readonly conflicts: ProductStandardFile["conflicts"] }
  | { readonly kind: "other-product"; readonly rows: readonly Row[] }
  | { readonly kind: "absent"; readonly why: readonly string[] };

/** Full width, spaces, title marks, kinds of dash and letter case do not tell two numbers apart; the year does. */
const bare = (number: string): string => number.normalize("NFKC").replaceAll(/[\s《》()]/gu, "").replaceAll(/[‐-―−－—]/gu, "-").toUpperCase();

/** Rows under a standard number; with `product`, only if one of them is of that kind, else `other-product`. */
export function findProductStandard(list: ListedStandards, number: string, product?: string): ProductStandardFound {
  const wanted = bare(number);
  const rows = list.standards.filter((row) => row.numbers.some((one) => bare(one) === wanted));
  if (rows.length === 0) return { kind: "absent", why: list.missing };
  const own = product === undefined ? rows : rows.filter((row) => row.kind === product.trim());
  if (own.length === 0) return { kind: "other-product", rows };
  return { kind: "listed", rows: own, conflicts: list.conflicts.filter(({ kind }) => own.some((row) => row.kind === kind)) };
}

/** Rows whose kind or number holds the words. */
export function searchProductStandards(list: ProductStandardFile, words: string): readonly Row[] {
  const wanted = bare(words);
  return wanted === "" ? [] : list.standards.filter((row) => bare(row.kind).includes(wanted) || row.numbers.some((one) => bare(one).includes(wanted)));
}
