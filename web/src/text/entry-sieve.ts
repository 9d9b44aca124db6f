// What the desk asks of the register: search, filters, order and page, all kept in the address.
import { isDay } from "@qingce/core/base/plain-day";
import { nation } from "@qingce/core/base/region";
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { levelWords } from "@qingce/core/register/entry-words";
import { kinds, tiers, type Kind, type Tier } from "@qingce/core/rule/kind";

type Asked = InputOf<RouteOf<"list-entries">>;
export type EntrySort = NonNullable<Asked["sort"]>;
export type EntryStandingAsked = NonNullable<Asked["standing"]>;

export interface EntrySieve {
  readonly q: string;
  /** "" the office's own level, "all" every level. */
  readonly level: string;
  readonly kind: string;
  readonly year: string;
  /** "" the whole of the office's area. */
  readonly region: string;
  readonly standing: EntryStandingAsked;
  readonly on: string;
  readonly sort: EntrySort;
  /** Pages gone through: the keys after which each began. */
  readonly after: readonly string[];
}

export const entryPage = 100;
export const noEntrySieve: EntrySieve = { q: "", level: "", kind: "", year: "", region: "", standing: "listed", on: "", sort: "newest", after: [] };
export const entrySorts: Readonly<Record<EntrySort, string>> = { newest: "列入日期，新的在前", oldest: "列入日期，早的在前", name: "名称（拼音）", region: "地区", batch: "批次（年度、类别、文件）" };
export const entryStandings: Readonly<Record<EntryStandingAsked, string>> = { listed: "在册", left: "已移出", all: "在册和已移出" };

/** The level of the lists that a node keeps. */
export const levelOfNode = (node: string): Tier => (node === nation ? "nation" : node.length <= 2 ? "province" : node.length <= 4 ? "city" : "county");

const given = (text: string | null, known: (value: string) => boolean): string => (text !== null && known(text) ? text : "");
const isSort = (text: string): text is EntrySort => Object.hasOwn(entrySorts, text);
const isStanding = (text: string): text is EntryStandingAsked => Object.hasOwn(entryStandings, text);
const isKind = (text: string): text is Kind => kinds.some((one) => one === text);
const isTier = (text: string): text is Tier => tiers.some((one) => one === text);

/** The sieve of an address; what it does not know is left out. */
export function entrySieveIn(search: string): EntrySieve {
  const query = new URLSearchParams(search);
  const [sort, standing] = [query.get("sort") ?? "", query.get("standing") ?? ""];
  return {
    q: given(query.get("q"), (value) => value.length <= 100),
    level: given(query.get("level"), (value) => value === "all" || Object.hasOwn(levelWords, value)),
    kind: given(query.get("kind"), isKind),
    year: given(query.get("year"), (value) => /^(?:19|20)\d\d$/u.test(value)),
    region: given(query.get("region"), (value) => /^\d{2,12}$/u.test(value)),
    standing: isStanding(standing) ? standing : "listed",
    on: given(query.get("on"), isDay),
    sort: isSort(sort) ? sort : "newest",
    after: query.getAll("after").filter((one) => /^[\w-]{1,120}$/u.test(one)),
  };
}

const plain = (sieve: EntrySieve): readonly (readonly [name: string, value: string])[] => [
  ["q", sieve.q.trim()],
  ["level", sieve.level],
  ["kind", sieve.kind],
  ["year", sieve.year],
  ["region", sieve.region],
  ["standing", sieve.standing === "listed" ? "" : sieve.standing],
  ["on", sieve.on],
  ["sort", sieve.sort === "newest" ? "" : sieve.sort],
];

/** The address of a sieve; the office spoken for is kept where there are several. */
export function entryAddress(sieve: EntrySieve, node: string): string {
  const pairs = [["node", node] as const, ...plain(sieve), ...sieve.after.map((one) => ["after", one] as const)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  return query === "" ? "/desk/entries" : `/desk/entries?${query}`;
}

/** What the API is asked for, without the page. */
function filterOf(sieve: EntrySieve, node: string): Omit<Asked, "after" | "limit"> {
  const level = sieve.level === "" ? levelOfNode(node) : sieve.level;
  const region = sieve.region === "" ? node : sieve.region;
  return {
    ...(sieve.q.trim() === "" ? {} : { q: sieve.q.trim() }),
    ...(isTier(level) ? { level } : {}),
    ...(isKind(sieve.kind) ? { kind: sieve.kind } : {}),
    ...(sieve.year === "" ? {} : { year: Number(sieve.year) }),
    ...(region === nation ? {} : { region }),
    ...(isDay(sieve.on) ? { on: sieve.on } : {}),
    standing: sieve.standing,
    sort: sieve.sort,
  };
}

export function entriesAsked(sieve: EntrySieve, node: string): Asked {
  const cursor = sieve.after.at(-1);
  return { ...filterOf(sieve, node), ...(cursor === undefined ? {} : { after: cursor }), limit: entryPage };
}

export const entriesDownload = (sieve: EntrySieve, node: string, format: "csv" | "xlsx"): string =>
  `/api/entries/download/${format}?${new URLSearchParams(Object.entries(filterOf(sieve, node)).map(([name, value]) => [name, String(value)])).toString()}`;

export const isNarrowed = (sieve: EntrySieve): boolean => plain(sieve).some(([name, value]) => name !== "sort" && value !== "");
