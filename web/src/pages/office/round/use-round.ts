// What the authority's desk works on: the round, its funnel and quotas, the notice it stands under.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Refused } from "../../../parts/desk/api.ts";
import { useRead } from "../../../parts/desk/use-api.ts";
import { funnelOf, type DeskAnswer, type FunnelStep } from "../../../text/round-funnel.ts";

export type Round = OutputOf<RouteOf<"read-round">>;
export type Law = OutputOf<RouteOf<"read-edition">>;

export interface RoundInHand {
  readonly round: Round;
  readonly desk: DeskAnswer;
  readonly law: Law;
  readonly funnel: readonly FunnelStep[];
}

export function useRound(id: string): { readonly found?: RoundInHand; readonly error?: Refused } {
  const round = useRead("read-round", { round: id });
  const desk = useRead("read-round-desk", { round: id });
  const [authority = "", edition = ""] = (round.data?.edition ?? "").split("/");
  const law = useRead("read-edition", { authority, edition }, { enabled: edition !== "" });
  const error = round.error ?? desk.error ?? law.error;
  if (error !== null) return { error };
  if (round.data === undefined || desk.data === undefined || law.data === undefined) return {};
  return { found: { round: round.data, desk: desk.data, law: law.data, funnel: funnelOf(desk.data.kinds) } };
}
