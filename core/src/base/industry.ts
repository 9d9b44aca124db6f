// Industries 国民经济行业分类 of GB/T 4754 as a tree: section "C", division "26", group "261", class "2614".
import { ok, refuse, type Refusal, type Result } from "./refusal.ts";

export type IndustryLevel = "门类" | "大类" | "中类" | "小类";

export interface Industry {
  readonly code: string;
  readonly level: IndustryLevel;
  readonly name: string;
  readonly parent?: string;
}

/** Lookups answer an unknown code with undefined, an empty list or false. */
export interface IndustryTable {
  readonly all: readonly Industry[];
  get(code: string): Industry | undefined;
  /** The industry first, then what it belongs to, up to its section 门类. */
  ancestors(code: string): readonly Industry[];
  /** True for the industry itself and for all that belongs to it. */
  isWithin(code: string, ancestor: string): boolean;
}

/** A row as a table file holds it: every cell text, an empty parent for a section. */
export type IndustryRow = { readonly code: string; readonly level: string; readonly name: string; readonly parent?: string };

const LEVELS: readonly string[] = ["门类", "大类", "中类", "小类"] satisfies readonly IndustryLevel[];

function faultsOf(row: IndustryRow, parent: Industry | undefined): readonly Refusal[] {
  const depth = LEVELS.indexOf(row.level);
  const facts = { code: row.code, level: row.level, parent: row.parent ?? "" };
  if (depth < 0) return [{ code: "industry-level", facts, hint: `行业${row.code}的级别应为门类、大类、中类或小类。` }];
  const stands = depth === 0 ? !row.parent : parent !== undefined && LEVELS.indexOf(parent.level) === depth - 1;
  return stands ? [] : [{ code: "industry-orphan", facts, hint: `行业${row.code}的上级“${row.parent ?? ""}”不存在或级别不符。` }];
}

/** Parents stand before their children. Refuses with `industry-level`, `industry-orphan` or `industry-twice`, all faults at once. */
export function makeIndustryTable(rows: readonly IndustryRow[]): Result<IndustryTable> {
  const byCode = new Map<string, Industry>();
  const refusals: Refusal[] = [];
  for (const row of rows) {
    refusals.push(...faultsOf(row, byCode.get(row.parent ?? "")));
    if (byCode.has(row.code)) refusals.push({ code: "industry-twice", facts: { code: row.code }, hint: `行业代码${row.code}重复。` });
    const { code, name, parent } = row;
    byCode.set(code, { code, level: row.level as IndustryLevel, name, ...(parent ? { parent } : {}) });
  }
  if (refusals.length > 0) return refuse(...refusals);
  const ancestors = (code: string): readonly Industry[] => {
    const chain: Industry[] = [];
    for (let at = byCode.get(code); at; at = byCode.get(at.parent ?? "")) chain.push(at);
    return chain;
  };
  return ok({
    all: [...byCode.values()],
    get: (code) => byCode.get(code),
    ancestors,
    isWithin: (code, ancestor) => ancestors(code).some((industry) => industry.code === ancestor),
  });
}
