// Submits what is typed: first everything is saved, then the server judges it whole. A lost answer is asked for again under the same key.
import { useRef, useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { DraftStore } from "../../../parts/desk/draft-store.ts";
import { useAct } from "../../../parts/desk/use-api.ts";

export interface Submitting {
  /** Asks before submitting what the page finds whole; what it finds wrong the server refuses, and tells all of it. */
  readonly ask: () => void;
  readonly asking: boolean;
  readonly leave: () => void;
  readonly submit: () => Promise<void>;
  readonly pending: boolean;
  /** What the server said; undefined before a first try. */
  readonly refusals: readonly Refusal[] | undefined;
}

const unsaved: Refusal = { code: "no-answer", hint: "内容还没有全部保存到服务器，请待页首显示“已保存”后再提交" };

export function useSubmit(declaration: string, store: DraftStore, whole: () => boolean, tried: () => void): Submitting {
  const act = useAct("submit-declaration");
  const [pending, setPending] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>();
  const key = useRef<string>(undefined);
  const submit = async (): Promise<void> => {
    if (pending) return;
    tried();
    setPending(true);
    const saved = await store.flush();
    if (saved) {
      key.current ??= crypto.randomUUID();
      const done = await act.mutateAsync({ input: { declaration }, key: key.current });
      if (done.ok || done.refusals.every((one) => one.code !== "no-answer")) key.current = undefined;
      setRefusals(done.ok ? [] : done.refusals);
    } else setRefusals([unsaved]);
    setPending(false);
    setAsking(false);
  };
  const ask = (): void => {
    if (whole()) setAsking(true);
    else void submit();
  };
  return { ask, asking, leave: () => setAsking(false), submit, pending, refusals };
}
