// Submits what is typed: first everything is saved, then the server judges it whole. A lost answer is asked for again under the same key.
import { useRef, useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { DraftStore } from "../../../parts/desk/draft-store.ts";
import { useAct } from "../../../parts/desk/use-api.ts";

export interface Submitting {
  readonly submit: () => Promise<void>;
  readonly pending: boolean;
  /** What the server said; undefined before a first try. */
  readonly refusals: readonly Refusal[] | undefined;
}

const unsaved: Refusal = { code: "no-answer", hint: "内容还没有全部保存到服务器，请待页首显示“已保存”后再提交" };

export function useSubmit(declaration: string, store: DraftStore, tried: () => void): Submitting {
  const act = useAct("submit-declaration");
  const [pending, setPending] = useState(false);
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
  };
  return { submit, pending, refusals };
}
