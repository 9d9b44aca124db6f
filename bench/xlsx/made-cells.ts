// The cells of both benches, made from their place alone: whoever reads a file knows what each cell must hold.

export const columns = 20;

const provinces = ["浙江", "江苏", "山东", "广东", "新疆"];
const words = ["绿色", "工厂", "化工", "纺织", "新材料", "装备", "能源", "循环", "𠮷田", "股份有限公司"];

/** A name of varying length, so that chunks of a stream cut at every place of a character. */
export function nameAt(row: number, column: number): string {
  const n = row * 31 + column * 7;
  return `${provinces[n % 5] ?? ""}${words[n % 10] ?? ""}${words[(n >> 2) % 10] ?? ""}${row}号`;
}

export const numberAt = (row: number, column: number): number => ((row * 7919 + column * 104_729) % 9_999_991) / 100;
export const shareAt = (row: number, column: number): number => ((row * 13 + column) % 10_001) / 10_000;
export const serialAt = (row: number): number => 43_831 + (row % 2190);

/** What a reader must find: kind and plain value. */
export interface Expected { readonly kind: "text" | "number" | "percent" | "day"; readonly raw: string }

/** Of the columns in turn: shared text, rich text, inline text, code, number, percentage, day, formula's number, formula's text, long figure. */
export const patterns = 10;

const isoDay = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

export function expectedAt(row: number, column: number): Expected {
  switch (column % patterns) {
    case 0: return { kind: "text", raw: nameAt(row % 5000, column) };
    case 1: return { kind: "text", raw: `${nameAt(row % 1000, column)}（富文本）` };
    case 2: return { kind: "text", raw: `${nameAt(row, column)}<&>` };
    case 3: return { kind: "text", raw: `0${330_000 + (row % 1000)}` };
    case 5: return { kind: "percent", raw: String(shareAt(row, column)) };
    case 6: return { kind: "day", raw: isoDay(serialAt(row)) };
    case 8: return { kind: "text", raw: nameAt(row, column) };
    case 9: return { kind: "number", raw: String(row * 100_000_000 + column) };
    default: return { kind: "number", raw: String(numberAt(row, column)) };
  }
}
