// The national desk in words and addresses: what is looked at is kept in the address, sums in five places, shares in percent, tiles where a province lies.
import { nation } from "@qingce/core/base/region";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type UpkeepTotals = OutputOf<RouteOf<"read-upkeep-totals">>;
export type YearTotal = UpkeepTotals["whole"][number];
export type GroupTotal = UpkeepTotals["byRegion"][number];

export interface DeskPlace {
  readonly season: string | undefined;
  readonly node: string | undefined;
  readonly division: string | undefined;
  /** What tiles and bars show: a figure of the form, or completeness, or confirmed findings. */
  readonly show: string | undefined;
}

const pick = (query: URLSearchParams, name: string, pattern: RegExp): string | undefined => {
  const value = query.get(name) ?? "";
  return pattern.test(value) ? value : undefined;
};

export function placeFrom(search: string): DeskPlace {
  const query = new URLSearchParams(search);
  return { season: pick(query, "season", /^[\w-]{1,64}$/u), node: pick(query, "node", /^[A-Z0-9]{2,12}$/u), division: pick(query, "division", /^\d{2}$/u), show: pick(query, "show", /^[a-z][a-z0-9-]{0,47}$/u) };
}

/** Only what is said stands in the address. */
export function queryOf(place: Partial<DeskPlace>): string {
  const query = new URLSearchParams();
  for (const name of ["season", "node", "division", "show"] as const) if (place[name] !== undefined) query.set(name, place[name]);
  return query.toString();
}

export const deskAddress = (place: Partial<DeskPlace>): string => `/desk/national?${queryOf(place)}`;
export const unitsAddress = (place: Partial<DeskPlace>): string => `/desk/national/units?${queryOf(place)}`;

const rough = new Intl.NumberFormat("zh-CN", { maximumSignificantDigits: 5 });
const parts = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** Great sums in 万 and 亿, as people say them; a dash where nobody told any. */
export function saySum(sum: number, known: number): string {
  if (known === 0) return "—";
  const [by, word] = Math.abs(sum) >= 1e8 ? [1e8, " 亿"] : Math.abs(sum) >= 1e5 ? [1e4, " 万"] : [1, ""];
  return `${rough.format(sum / by)}${word}`;
}

export const saySharePart = (share: number | null): string => (share === null ? "—" : `${parts.format(share * 100)}%`);

/** The arrow says what colour would. */
export const sayTrend = (trend: number | null): string => (trend === null ? "—" : `${trend > 0 ? "↑" : trend < 0 ? "↓" : "→"} ${parts.format(Math.abs(trend) * 100)}%`);

/** What tiles show beside the figures of the form. */
export const shares = [["completeness", "填报完整率"], ["confirmed", "已认定问题"]] as const;

export interface Shown {
  readonly value: number | null;
  readonly says: string;
}

/** One group's last year under what is shown. */
export function shownOf(year: YearTotal | undefined, show: string): Shown {
  if (year === undefined) return { value: null, says: "—" };
  if (show === "completeness") return { value: year.completeness, says: saySharePart(year.completeness) };
  if (show === "confirmed") return { value: year.confirmed, says: String(year.confirmed) };
  const figure = year.figures.find((one) => one.figure === show);
  return figure === undefined || figure.known === 0 ? { value: null, says: "—" } : { value: figure.sum, says: saySum(figure.sum, figure.known) };
}

/** Roughly where a province lies: column and row of a schematic sheet. No borders are drawn. */
const provinces: { readonly [code: string]: readonly [column: number, row: number] } = {
  "23": [9, 1], "22": [9, 2], "15": [6, 2], "65": [1, 2], "66": [1, 3], "62": [3, 3], "64": [4, 3], "14": [5, 3], "13": [6, 3], "11": [7, 3], "21": [8, 3], "12": [7, 4], "63": [2, 4], "61": [4, 4], "41": [5, 4], "37": [6, 4],
  "54": [1, 5], "51": [3, 5], "50": [4, 5], "42": [5, 5], "34": [6, 5], "32": [7, 5], "31": [8, 5], "53": [2, 6], "52": [3, 6], "43": [4, 6], "36": [5, 6], "33": [7, 6], "45": [3, 7], "44": [4, 7], "35": [6, 7], "71": [8, 7], "46": [3, 8], "82": [4, 8], "81": [5, 8],
};

export const tileAt = (node: string, code: string): readonly [column: number, row: number] | undefined => (node === nation ? provinces[code] : undefined);

/** Of the greatest, in tenths: how high a tile is filled. */
export const filledTo = (value: number | null, most: number): number => (value === null || most <= 0 ? 0 : Math.max(0, Math.min(10, Math.round((value / most) * 10))));

/** Short names fit a tile: 新疆维吾尔自治区 is 新疆. */
export const shortPlace = (name: string): string => name.replace(/(?:维吾尔|壮族|回族)?自治区$|省$|市$|特别行政区$|生产建设兵团$/u, (cut) => (cut === "生产建设兵团" ? "兵团" : "")) || name;
