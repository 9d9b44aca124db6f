// Looks up energy limits and efficiency benchmarks by product or industry, so that a form can fill lead = grade 1 and base = grade 2 with the clause.
import type { EfficiencyFile, EfficiencyRow, LimitFile, LimitRow } from "./limit-file.ts";

export interface FoundLimit { readonly standard: LimitFile["standards"][number]; readonly row: LimitRow }

const bare = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "");

const sameProduct = (row: string, asked: string): boolean => asked !== "" && (bare(row).includes(asked) || asked.includes(bare(row)));

const within = (code: string, prefixes: readonly string[]): boolean => code !== "" && prefixes.some((prefix) => code.startsWith(prefix));

export interface LimitAsk {
  readonly product?: string;
  /** GB/T 4754 code of four digits. */
  readonly industry?: string;
}

/** Rows of the product, or of the industry's standards when no product is asked for; exact names first, none where nothing fits. */
export function findLimits(file: LimitFile, ask: LimitAsk): readonly FoundLimit[] {
  const product = bare(ask.product ?? "");
  const all = file.standards.flatMap((standard) => standard.rows.map((row) => ({ standard, row })));
  const fit = all.filter(({ standard, row }) => (product === "" ? within(ask.industry ?? "", standard.industries) : sameProduct(row.product, product) && (ask.industry === undefined || within(ask.industry, standard.industries))));
  return fit.toSorted((a, b) => Number(bare(b.row.product) === product) - Number(bare(a.row.product) === product));
}

export interface LimitBenchmarks {
  readonly lead: string;
  /** Absent where the standard has no grade 2: then only reaching grade 1 earns points. */
  readonly base?: string;
  readonly unit: string;
  readonly clause: string;
  /** Not empty: the printed grades must first be corrected by the plant's own figures. */
  readonly corrections: readonly string[];
}

/** GB/T 36132-2025 表C.1: 引领值 is grade 1, 基准值 grade 2. */
export const limitBenchmarks = ({ standard, row }: FoundLimit): LimitBenchmarks => ({
  lead: row["grade-1"],
  ...(row["grade-2"] === undefined ? {} : { base: row["grade-2"] }),
  unit: row.unit,
  clause: `${standard.number} ${row.clause}`,
  corrections: row["needs-correction"] ?? [],
});

export function findEfficiency(file: EfficiencyFile, ask: LimitAsk): readonly EfficiencyRow[] {
  const product = bare(ask.product ?? "");
  return file.rows.filter((row) => (product === "" ? row.industry !== undefined && row.industry === ask.industry : sameProduct(row.product, product)));
}
