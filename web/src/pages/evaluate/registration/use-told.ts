// An act of the evaluator's desk: its refusals beside the form, its outcome told at the head of the page.
import { useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import { useAct } from "../../../parts/desk/use-api.ts";

export function useTold<I extends RouteId>(id: I, word: string, done: (said: string) => void) {
  const act = useAct(id);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = async (input: InputOf<RouteOf<I>>): Promise<boolean> => {
    const result = await act.mutateAsync({ input, key: crypto.randomUUID() });
    setRefusals(result.ok ? [] : result.refusals);
    done(result.ok ? word : "");
    return result.ok;
  };
  return { run, refusals, busy: act.isPending };
}
