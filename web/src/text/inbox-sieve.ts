// What the inbox is asked for: search, filters, order and page, all kept in the address.
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { kinds, type Kind } from "@qingce/core/rule/kind";

type Asked = InputOf<RouteOf<"read-inbox">>;
export type InboxSort = NonNullable<Asked["sort"]>;

export interface Sieve {
  readonly q: string;
  readonly round: string;
  readonly kind: string;
  readonly step: string;
  readonly status: string;
  /** Code of a place. */
  readonly region: string;
  /** Only what waits for the reader. */
  readonly mine: boolean;
  readonly sort: InboxSort;
  /** Pages gone through: the cursors after which each began, the last is that of the page in hand. */
  readonly after: readonly string[];
}

/** Orders of the list, the usual one first. */
export const inboxSorts: Readonly<Record<InboxSort, string>> = { due: "期限近的在前", name: "单位名称（拼音）", region: "地区", submitted: "提交晚的在前", score: "得分高的在前" };
export const pageSize = 100;
export const noSieve: Sieve = { q: "", round: "", kind: "", step: "", status: "", region: "", mine: true, sort: "due", after: [] };

const isSort = (text: string): text is InboxSort => Object.hasOwn(inboxSorts, text);
const isKind = (text: string): text is Kind => kinds.some((one) => one === text);
const given = (text: string | null, shape: RegExp): string => (text !== null && shape.test(text) ? text : "");
const word = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/u;

/** The sieve of an address; what it does not know is left out. */
export function sieveIn(search: string): Sieve {
  const query = new URLSearchParams(search);
  const [kind, sort] = [query.get("kind") ?? "", query.get("sort") ?? ""];
  return {
    q: given(query.get("q"), /^.{0,100}$/u),
    round: given(query.get("round"), /^[\w-]{1,64}$/u),
    kind: isKind(kind) ? kind : "",
    step: given(query.get("step"), word),
    status: given(query.get("status"), word),
    region: given(query.get("region"), /^\d{2,6}$/u),
    mine: query.get("mine") !== "all",
    sort: isSort(sort) ? sort : "due",
    after: query.getAll("after").filter((one) => /^[\w-]{1,600}$/u.test(one)),
  };
}

const filters = (sieve: Sieve): readonly (readonly [name: string, value: string])[] =>
  [["q", sieve.q.trim()], ["round", sieve.round], ["kind", sieve.kind], ["step", sieve.step], ["status", sieve.status], ["region", sieve.region], ["sort", sieve.sort === "due" ? "" : sieve.sort]] as const;

function written(pairs: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== "").map(([name, value]) => [name, value])).toString();
  return query === "" ? "" : `?${query}`;
}

export const inboxAddress = (sieve: Sieve): string => `/desk${written([...filters(sieve), ["mine", sieve.mine ? "" : "all"], ...sieve.after.map((one) => ["after", one] as const)])}`;

export const inboxDownload = (sieve: Sieve, format: "csv" | "xlsx"): string => `/api/inbox/download/${format}${written([...filters(sieve), ["mine", sieve.mine ? "true" : ""]])}`;

/** The page in hand, as the API is asked. */
export function inboxAsked({ q, round, kind, step, status, region, mine, sort, after }: Sieve): Asked {
  const cursor = after.at(-1);
  return {
    ...(q.trim() === "" ? {} : { q: q.trim() }),
    ...(round === "" ? {} : { round }),
    ...(isKind(kind) ? { kind } : {}),
    ...(step === "" ? {} : { step }),
    ...(status === "" ? {} : { status }),
    ...(region === "" ? {} : { region }),
    ...(mine ? { mine } : {}),
    ...(cursor === undefined ? {} : { after: cursor }),
    sort,
    limit: pageSize,
  };
}

export const isSifted = ({ q, round, kind, step, status, region }: Sieve): boolean => [q, round, kind, step, status, region].some((one) => one !== "");
