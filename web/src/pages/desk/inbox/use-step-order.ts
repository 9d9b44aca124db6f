// The steps of the notices in hand, in their own order, so that a funnel runs the way the procedure does.
import { useQueries } from "@tanstack/react-query";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { client } from "../../../parts/desk/api.ts";
import type { Row } from "../../../text/inbox-rows.ts";

export function useStepOrder(rows: readonly Row[], rounds: OutputOf<RouteOf<"list-rounds">>["rounds"]): readonly string[] {
  const used = new Set(rows.map((row) => row.round));
  const editions = [...new Set(rounds.filter((one) => used.has(one.round)).map((one) => one.edition))];
  const answers = useQueries({
    queries: editions.map((id) => {
      const [authority = "", edition = ""] = id.split("/");
      return {
        queryKey: ["steps-of", id],
        staleTime: 600_000,
        queryFn: async (): Promise<readonly string[]> => {
          const read = await client.call("read-edition", { authority, edition });
          return read.ok ? read.value.steps.map((one) => one.step) : [];
        },
      };
    }),
  });
  return [...new Set(answers.flatMap((answer) => answer.data ?? []))];
}
