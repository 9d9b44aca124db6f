// Reading and acting from a page: queries keyed by route and input, acts that come back as data with their refusals.
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { Result } from "@qingce/core/base/refusal";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import { client, isSignedOut, Refused } from "./api.ts";
import { tellSignedOut } from "./signed-out.ts";

type In<I extends RouteId> = InputOf<RouteOf<I>>;
type Out<I extends RouteId> = OutputOf<RouteOf<I>>;

async function called<I extends RouteId>(id: I, input: In<I>, key?: string): Promise<Result<Out<I>>> {
  const result = await client.call(id, input, key);
  if (!result.ok && isSignedOut(result.refusals) && id !== "sign-in" && id !== "me") tellSignedOut();
  return result;
}

/** Reads a route; refusals come as the query's error (`Refused`). `enabled: false` waits; with `keep` the answer to the question before stands until the next is here. */
export function useRead<I extends RouteId>(id: I, input: In<I>, { keep, ...options }: { readonly keep?: boolean; readonly enabled?: boolean; readonly refetchInterval?: number; readonly staleTime?: number; readonly gcTime?: number } = {}): UseQueryResult<Out<I>, Refused> {
  return useQuery<Out<I>, Refused>({
    queryKey: [id, input],
    queryFn: async () => {
      const result = await called(id, input);
      if (!result.ok) throw new Refused(result.refusals);
      return result.value;
    },
    ...(keep === true ? { placeholderData: keepPreviousData } : {}),
    ...options,
  });
}

/** Does an act; every read is fresh afterwards. The result is data: show `refusals` beside their places. */
export function useAct<I extends RouteId>(id: I) {
  const queries = useQueryClient();
  return useMutation<Result<Out<I>>, Error, { readonly input: In<I>; readonly key?: string }>({
    mutationFn: ({ input, key }) => called(id, input, key),
    onSuccess: async (result) => {
      if (result.ok) await queries.invalidateQueries();
    },
  });
}
