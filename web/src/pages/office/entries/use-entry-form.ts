// A form about an entry: what is typed, what is wrong with it beside its field, and an act that a keyboard reaches.
import { useState } from "react";
import { isDay, type PlainDay } from "@qingce/core/base/plain-day";
import type { Refusal } from "@qingce/core/base/refusal";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import { useDecision } from "../../../parts/case/use-decision.ts";

const noDay: Refusal = { code: "day-missing", place: "on", hint: "请选择日期" };

/** `places` have a field of their own; a refusal of anything else is told at the foot. */
export function useEntryForm<T extends { readonly on: string }, I extends RouteId>(id: I, first: T, places: readonly string[]) {
  const [typed, setTyped] = useState(first);
  const [local, setLocal] = useState<readonly Refusal[]>([]);
  const decision = useDecision(id);
  const refusals = local.length > 0 ? local : decision.refusals;
  const set = (part: Partial<T>): void => setTyped((before) => ({ ...before, ...part }));
  const run = async (inputOf: (typed: T, on: PlainDay) => InputOf<RouteOf<I>>): Promise<OutputOf<RouteOf<I>> | undefined> => {
    const { on } = typed;
    if (!isDay(on)) {
      setLocal([noDay]);
      return undefined;
    }
    setLocal([]);
    return decision.run(inputOf(typed, on));
  };
  return { typed, set, run, refusals, rest: refusals.filter(({ place }) => place === undefined || !places.includes(place)), busy: decision.busy };
}
