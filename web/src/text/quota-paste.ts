// Reads a quota table pasted from a spreadsheet or typed: a region's name or code and a number on each line. Every line that cannot be read is named.

export interface QuotaPasted {
  readonly table: { readonly [node: string]: number };
  readonly total: number;
  readonly faults: readonly string[];
}

export interface Node {
  readonly code: string;
  readonly name: string;
}

const short = (name: string): string => name.replace(/(市|地区|自治州|县|区)$/u, "");

const nodeOf = (text: string, nodes: readonly Node[]): string | undefined => nodes.find(({ code, name }) => code === text || name === text || short(name) === short(text))?.code;

export function readQuotas(text: string, nodes: readonly Node[]): QuotaPasted {
  const table: { [node: string]: number } = {};
  const faults: string[] = [];
  for (const [n, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const cells = line.trim().split(/[\t,，;；\s]+/u);
    const count = cells.at(-1) ?? "";
    const node = nodeOf(cells.slice(0, -1).join("").trim(), nodes);
    if (cells.length < 2) faults.push(`第 ${n + 1} 行：须写地区和数目`);
    else if (node === undefined) faults.push(`第 ${n + 1} 行：没有“${cells.slice(0, -1).join(" ")}”这一地区`);
    else if (!/^\d{1,6}$/u.test(count)) faults.push(`第 ${n + 1} 行：“${count}”不是非负整数`);
    else if (Object.hasOwn(table, node)) faults.push(`第 ${n + 1} 行：地区重复`);
    else table[node] = Number(count);
  }
  return { table, total: Object.values(table).reduce((sum, one) => sum + one, 0), faults };
}
