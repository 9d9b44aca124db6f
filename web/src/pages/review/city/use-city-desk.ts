// What the desk of a recommending node works on: its ranking, the round, the names of its counties.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Kind } from "@qingce/core/rule/kind";
import type { Refused } from "../../../parts/desk/api.ts";
import { useRead } from "../../../parts/desk/use-api.ts";

export type Ranking = OutputOf<RouteOf<"read-ranking">>;
export type Candidate = Ranking["candidates"][number];
export type Round = OutputOf<RouteOf<"read-round">>;
export type Law = OutputOf<RouteOf<"read-edition">>;

export interface At {
  readonly round: string;
  readonly kind: string;
  readonly node: string;
}

export interface CityDeskInHand {
  readonly ranking: Ranking;
  readonly round: Round;
  readonly law: Law;
  readonly nodeName: string;
  readonly place: (code: string) => string;
}

export function useCityDesk({ round, kind, node }: At): { readonly found?: CityDeskInHand; readonly error?: Refused } {
  const ranking = useRead("read-ranking", { round, kind: kind as Kind, node });
  const read = useRead("read-round", { round });
  const [authority = "", edition = ""] = (read.data?.edition ?? "").split("/");
  const law = useRead("read-edition", { authority, edition }, { enabled: edition !== "" });
  const counties = useRead("list-regions", { within: node });
  const above = useRead("list-regions", { within: node.slice(0, 2) });
  const error = ranking.error ?? read.error ?? law.error;
  if (error !== null) return { error };
  if (ranking.data === undefined || read.data === undefined || law.data === undefined) return {};
  const nameIn = (regions: readonly { readonly code: string; readonly name: string }[] | undefined, code: string): string => regions?.find((one) => one.code === code)?.name ?? code;
  return { found: { ranking: ranking.data, round: read.data, law: law.data, nodeName: nameIn(above.data?.regions, node), place: (code) => nameIn(counties.data?.regions, code) } };
}
