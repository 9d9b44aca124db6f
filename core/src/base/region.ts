// Regions 行政区划 as a tree under the nation. Codes are shortened: nation "CN", province "33", city "3301", county "330106".
// Who reports to whom in a round is the edition's matter, not the tree's.

/** The node of the whole nation, above every province. */
export const nation = "CN";

/**
 * A node of the tree. `separatelyPlanned`: 计划单列市; `corps`: 新疆生产建设兵团; `statistical`: a zone that GB/T 2260 does not know;
 * `otherCodes` are codes also met for the node, `also` names also met; `fictitious` nodes serve demonstrations only.
 */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  readonly level: "nation" | "province" | "city" | "county";
  readonly separatelyPlanned?: boolean;
  readonly corps?: boolean;
  readonly statistical?: boolean;
  readonly fictitious?: boolean;
  readonly otherCodes?: readonly string[];
  readonly also?: readonly string[];
}

/** Lookups answer an unknown code with undefined, an empty list or false; `otherCodes` are understood everywhere. */
export interface RegionTable {
  readonly all: readonly Region[];
  get(code: string): Region | undefined;
  /** One level below, in the order of the rows. */
  children(code: string): readonly Region[];
  /** The region first, then its parent, up to the nation. */
  ancestors(code: string): readonly Region[];
  /** True for the region itself and for all below it. */
  isWithin(code: string, ancestor: string): boolean;
}

function chainOf(region: Region, byCode: ReadonlyMap<string, Region>): readonly Region[] {
  const chain: Region[] = [];
  for (let at: Region | undefined = region; at && !chain.includes(at); at = at.parent === undefined ? undefined : byCode.get(at.parent))
    chain.push(at);
  return chain;
}

/** The first row of a code holds; a parent that no row names ends the chain. */
export function makeRegionTable(rows: readonly Region[]): RegionTable {
  const byCode = new Map<string, Region>();
  for (const row of rows) if (!byCode.has(row.code)) byCode.set(row.code, row);
  const all = [...byCode.values()];
  for (const row of all) for (const code of row.otherCodes ?? []) if (!byCode.has(code)) byCode.set(code, row);
  const children = new Map<string, Region[]>();
  for (const row of all) {
    const siblings = row.parent === undefined ? undefined : (children.get(row.parent) ?? []);
    if (siblings && row.parent !== undefined) children.set(row.parent, [...siblings, row]);
  }
  const chains = new Map<Region, readonly Region[]>(all.map((row) => [row, chainOf(row, byCode)]));
  const ancestors = (code: string): readonly Region[] => {
    const region = byCode.get(code);
    return (region && chains.get(region)) ?? [];
  };
  return {
    all,
    get: (code) => byCode.get(code),
    children: (code) => children.get(byCode.get(code)?.code ?? "") ?? [],
    ancestors,
    isWithin: (code, ancestor) => {
      const above = byCode.get(ancestor);
      return above !== undefined && ancestors(code).includes(above);
    },
  };
}
