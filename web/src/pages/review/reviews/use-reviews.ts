// What the desk of many reviews works on: the groups that wait for the reader, the one in hand, its notice and round.
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useAddressField } from "../../../parts/case/address-field.ts";
import type { Refused } from "../../../parts/desk/api.ts";
import { useRead } from "../../../parts/desk/use-api.ts";
import { reviewGroups, type ReviewGroup } from "../../../text/review-groups.ts";

export type Law = OutputOf<RouteOf<"read-edition">>;

export interface Named {
  readonly group: ReviewGroup;
  readonly title: string;
}

export interface ReviewsInHand {
  readonly groups: readonly Named[];
  readonly group: ReviewGroup | undefined;
  readonly law: Law | undefined;
  readonly today: string | undefined;
  /** More wait than one page of the list tells. */
  readonly more: boolean;
  readonly choose: (key: string) => void;
}

/** As many as the list of declarations gives at once. */
const page = 500;

export function useReviews(): { readonly found?: ReviewsInHand; readonly error?: Refused } {
  const list = useRead("list-declarations", { status: "under-way", limit: page });
  const rounds = useRead("list-rounds", { limit: 500 });
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const [address, choose] = useAddressField("group");
  const groups = reviewGroups(list.data?.declarations ?? []);
  const group = groups.find((one) => one.key === address) ?? groups[0];
  const roundOf = (id: string | undefined) => rounds.data?.rounds.find((one) => one.round === id);
  const [authority = "", edition = ""] = (roundOf(group?.round)?.edition ?? "").split("/");
  const law = useRead("read-edition", { authority, edition }, { enabled: edition !== "" });
  const error = list.error ?? rounds.error ?? editions.error ?? law.error;
  if (error !== null) return { error };
  if (list.data === undefined || rounds.data === undefined || editions.data === undefined) return {};
  const kinds = (id: string) => editions.data.editions.find((one) => one.edition === roundOf(id)?.edition)?.kinds ?? [];
  const titled = groups.map((one) => ({ group: one, title: `${roundOf(one.round)?.title ?? one.round} · ${kinds(one.round).find(({ kind }) => kind === one.kind)?.name ?? one.kind} · ${one.says}` }));
  return { found: { groups: titled, group, law: law.data, today: rounds.data.today, more: list.data.declarations.length >= page, choose } };
}
