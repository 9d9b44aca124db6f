// Reading and acting from a page: queries keyed by route and input, acts that come back as data with their refusals.
import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Result } from "@qingce/core/base/refusal";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import { client, isSignedOut, Refused } from "./api.ts";
import { askProof, countTurn, turned } from "./proof.ts";
import { tellSignedOut } from "./signed-out.ts";

type In<I extends RouteId> = InputOf<RouteOf<I>>;
type Out<I extends RouteId> = OutputOf<RouteOf<I>>;

async function called<I extends RouteId>(id: I, input: In<I>, key?: string): Promise<Result<Out<I>>> {
  const before = turned();
  const result = await countTurn(id, () => client.call(id, input, key));
  if (result.ok) return result;
  if (result.refusals.some((one) => one.code === "step-up-needed")) return (await askProof()) ? called(id, input, key) : result;
  if (!isSignedOut(result.refusals)) return result;
  // it went with a token that was turned meanwhile
  if (turned() !== before && id !== "sign-in") return called(id, input, key);
  if (id !== "sign-in" && id !== "me") tellSignedOut();
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

interface Asked<I extends RouteId> {
  readonly input: In<I>;
  readonly key?: string;
  /** One of many: whoever does them reads afresh after the last. */
  readonly more?: boolean;
}

export interface Act<I extends RouteId> {
  readonly isPending: boolean;
  mutate(asked: Asked<I>): void;
  mutateAsync(asked: Asked<I>): Promise<Result<Out<I>>>;
}

/** Does an act; every read is fresh afterwards. The result is data: show `refusals` beside their places. */
export function useAct<I extends RouteId>(id: I): Act<I> {
  const queries = useQueryClient();
  const act = useMutation<Result<Out<I>>, Error, Asked<I>>({
    mutationFn: ({ input, key }) => called(id, input, key),
    onSuccess: async (result, { more }) => {
      if (result.ok && more !== true) await queries.invalidateQueries();
    },
  });
  // Of our own: the query's word comes a moment after its answer, and a press on what is shown beside the refusal would be lost.
  const [isPending, setPending] = useState(false);
  const mutateAsync: Act<I>["mutateAsync"] = async (asked) => {
    setPending(true);
    return act.mutateAsync(asked).finally(() => setPending(false));
  };
  return { isPending, mutateAsync, mutate: (asked) => void mutateAsync(asked).catch(() => undefined) };
}
