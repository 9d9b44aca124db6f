// Doing one decision: refusals stay beside the form, a success goes on. A retry of the same decision carries the same key.
import { useRef, useState } from "react";
import type { Refusal, Result } from "@qingce/core/base/refusal";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteId, RouteOf } from "@qingce/core/contract/routes";
import { useAct } from "../desk/use-api.ts";

export interface Decision<I extends RouteId> {
  readonly refusals: readonly Refusal[];
  readonly busy: boolean;
  /** Resolves to the answer, or undefined where it was refused. */
  readonly run: (input: InputOf<RouteOf<I>>) => Promise<OutputOf<RouteOf<I>> | undefined>;
  /** The same with its refusals, for acts done one after another: what is read stays as it was until it is asked for anew after the last. */
  readonly attempt: (input: InputOf<RouteOf<I>>) => Promise<Result<OutputOf<RouteOf<I>>>>;
}

const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function useDecision<I extends RouteId>(id: I): Decision<I> {
  const act = useAct(id);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const tried = useRef({ input: "", key: "" });
  const give = async (input: InputOf<RouteOf<I>>, more: boolean): Promise<Result<OutputOf<RouteOf<I>>>> => {
    const text = JSON.stringify(input);
    if (tried.current.input !== text) tried.current = { input: text, key: newKey() };
    const result = await act.mutateAsync({ input, key: tried.current.key, more });
    // A refusal is no effect: the next try is decided anew.
    if (!result.ok && result.refusals.every((one) => one.code !== "no-answer")) tried.current = { input: "", key: "" };
    setRefusals(result.ok ? [] : result.refusals);
    return result;
  };
  const run: Decision<I>["run"] = async (input) => {
    const result = await give(input, false);
    return result.ok ? result.value : undefined;
  };
  return { refusals, busy: act.isPending, run, attempt: (input) => give(input, true) };
}
