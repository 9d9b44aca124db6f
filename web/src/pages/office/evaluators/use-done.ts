// An act of this desk: its refusals and its outcome, both beside the form that asked.
import { useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import { useAct } from "../../../parts/desk/use-api.ts";

export function useDone<I extends RouteId>(id: I, word: (done: OutputOf<RouteOf<I>>) => string) {
  const act = useAct(id);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [said, setSaid] = useState("");
  const run = async (input: InputOf<RouteOf<I>>): Promise<boolean> => {
    const result = await act.mutateAsync({ input, key: crypto.randomUUID() });
    setRefusals(result.ok ? [] : result.refusals);
    setSaid(result.ok ? word(result.value) : "");
    return result.ok;
  };
  return { run, refusals, said, busy: act.isPending };
}
