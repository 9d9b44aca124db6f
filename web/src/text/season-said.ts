// Which filing seasons concern an office, and what the list of tables is asked for, kept in the address.
import { nation } from "@qingce/core/base/region";
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { levelOfNode } from "./entry-sieve.ts";

export const isWithin = (node: string, area: string): boolean => area === nation || node === area || node.startsWith(area);

/** An office sees the seasons of lists over it, of its own and below it. */
export const concerns = (season: string, nodes: readonly string[]): boolean => nodes.some((node) => season === nation || isWithin(season, node) || isWithin(node, season));

/** The reader speaks for the tier whose turn it is, where the unit lies. */
export const isTurnOf = (nodes: readonly string[], turn: string | null, region: string): boolean => turn !== null && nodes.some((node) => levelOfNode(node) === turn && isWithin(region, node));

type Asked = InputOf<RouteOf<"list-year-tables">>;
const standings = ["filed", "returned", "passed", "failed", "closed"] as const;
const turns = ["county", "city", "province", "nation"] as const;

const sorts = ["name", "region", "newest"] as const;

export const tablePage = 50;

export function tablesAsked(search: string, season: string, after: string | undefined): Asked {
  const query = new URLSearchParams(search);
  const [standing, turn, q] = [standings.find((one) => one === query.get("standing")), turns.find((one) => one === query.get("turn")), (query.get("q") ?? "").slice(0, 100).trim()];
  const sort = sorts.find((one) => one === query.get("sort"));
  return {
    season,
    limit: tablePage,
    ...(standing === undefined ? {} : { standing }),
    ...(turn === undefined ? {} : { turn }),
    ...(query.get("late") === "yes" ? { late: true } : {}),
    ...(q === "" ? {} : { search: q }),
    ...(/^[A-Z0-9]{2,12}$/u.test(query.get("node") ?? "") ? { node: query.get("node") ?? "" } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The same as the query of a download: what is seen is what is handed out. */
export function tablesQuery(search: string, season: string): string {
  const { limit: _limit, after: _after, ...asked } = tablesAsked(search, season, undefined);
  return new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();
}
