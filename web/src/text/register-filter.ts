// What the register page asks for: the search, its filters, the day and the page, all kept in the address.
import { isDay } from "@qingce/core/base/plain-day";
import { kindWords, levelWords } from "@qingce/core/register/entry-words";

export interface RegisterFilter {
  readonly q: string;
  readonly level: string;
  readonly kind: string;
  readonly year: string;
  readonly region: string;
  readonly on: string;
  /** Order of the list; "" the usual one. */
  readonly sort: string;
  /** Pages gone through: the keys after which each began, the last is that of the page in hand. */
  readonly after: readonly string[];
}

export type FilterKey = Exclude<keyof RegisterFilter, "after">;
export const noRegisterFilter: RegisterFilter = { q: "", level: "", kind: "", year: "", region: "", on: "", sort: "", after: [] };

const keys: readonly FilterKey[] = ["q", "level", "kind", "year", "region", "on", "sort"];

/** Orders of the list, the usual one first. */
export const registerSorts = { "": "列入日期，新的在前", oldest: "列入日期，早的在前", name: "名称（拼音）", region: "地区", batch: "批次（年度、类别、文件）" } as const;
const levelNames: ReadonlySet<string> = new Set(Object.keys(levelWords));
const kindNames: ReadonlySet<string> = new Set(Object.keys(kindWords));

const known: Readonly<Record<FilterKey, (value: string) => boolean>> = {
  q: (value) => value.length <= 100,
  level: (value) => levelNames.has(value),
  kind: (value) => kindNames.has(value),
  year: (value) => /^(?:19|20)\d\d$/u.test(value),
  region: (value) => /^\d{2,12}$/u.test(value),
  on: isDay,
  sort: (value) => Object.hasOwn(registerSorts, value),
};

export const pageSize = 50;

/** The filter of an address; what it does not know is left out. */
export function registerFilterIn(search: string): RegisterFilter {
  const query = new URLSearchParams(search);
  const given = keys.map((key) => [key, known[key](query.get(key) ?? "") ? (query.get(key) ?? "") : ""]);
  const after = query.getAll("after").filter((key) => /^[\w-]{1,120}$/u.test(key));
  return { ...noRegisterFilter, ...(Object.fromEntries(given) as { readonly [key in FilterKey]: string }), after };
}

function written(pairs: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== "").map(([key, value]) => [key, value])).toString();
  return query === "" ? "" : `?${query}`;
}

const asked = (filter: RegisterFilter): readonly (readonly [string, string])[] => keys.map((key) => [key, filter[key].trim()] as const);

export const registerQuery = (filter: RegisterFilter): string => written([...asked(filter), ...filter.after.map((key) => ["after", key] as const)]);
export const registerAddress = (filter: RegisterFilter): string => `/register${registerQuery(filter)}`;

/** The query that the API is asked with, a page at a time. */
export const entriesQuery = (filter: RegisterFilter): string => written([...asked(filter), ["after", filter.after.at(-1) ?? ""], ["limit", String(pageSize)]]);

export const downloadAddress = (filter: RegisterFilter, format: "csv" | "json" | "xlsx"): string => `/api/entries/download/${format}${written(asked(filter))}`;

/** A filter changed begins at its first page. */
export const narrowed = (filter: RegisterFilter, change: { readonly [key in FilterKey]?: string }): RegisterFilter => ({ ...filter, ...change, after: [] });

export const isNarrowed = (filter: RegisterFilter): boolean => keys.some((key) => key !== "sort" && filter[key] !== "");
