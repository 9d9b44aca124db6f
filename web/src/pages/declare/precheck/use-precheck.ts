// Asks for the pre-check of a kind as soon as it is chosen.
import { useQuery } from "@tanstack/react-query";
import type { Refusal } from "@qingce/core/base/refusal";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Kind } from "@qingce/core/rule/kind";
import { client, Refused } from "../../../parts/desk/api.ts";

export type Prechecked = OutputOf<RouteOf<"precheck">>;

export function usePrecheck(round: string, kind: Kind | undefined): { readonly answer: Prechecked | undefined; readonly trouble: readonly Refusal[]; readonly again: () => void } {
  const query = useQuery<Prechecked, Refused>({
    queryKey: ["precheck", round, kind],
    enabled: kind !== undefined,
    queryFn: async () => {
      const result = await client.call("precheck", { round, kind: kind ?? "factory", facts: {} });
      if (!result.ok) throw new Refused(result.refusals);
      return result.value;
    },
  });
  return { answer: query.data, trouble: query.error?.refusals ?? [], again: () => void query.refetch() };
}
