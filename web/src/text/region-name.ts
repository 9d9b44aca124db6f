// Regions by name: which tables must be asked for to name some codes, and the name made of them.

const levels = [2, 4, 6] as const;
/** Beyond so many cities their counties go unnamed: a list of the whole country would ask for every city. */
const cities = 30;

const above = (codes: readonly string[], length: number): readonly string[] => [...new Set(codes.filter((code) => code.length > length).map((code) => code.slice(0, length)))].toSorted();

/** Nodes whose next lower regions name these codes. */
export function parentsToAsk(codes: readonly string[]): readonly string[] {
  const [provinces, below] = [above(codes, 2), above(codes, 4)];
  return [...provinces, ...(below.length > cities ? [] : below)];
}

/** "浙江省衢州市衢江区", as far as the names at hand go; a code that none of them names stands as it is. */
export function regionName(code: string, names: ReadonlyMap<string, string>): string {
  const parts = levels.filter((length) => length <= code.length).flatMap((length) => names.get(code.slice(0, length)) ?? []);
  const seen = parts.filter((part, n) => part !== "市辖区" || n === parts.length - 1);
  return seen.length === 0 ? code : seen.join("");
}
