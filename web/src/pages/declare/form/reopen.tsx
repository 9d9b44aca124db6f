// Taking a withdrawn declaration up again, while the round still receives; afterwards the form stands in this page's place.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useAct } from "../../../parts/desk/use-api.ts";
import { sayDueDay } from "../../../text/day.ts";
import type { FormAnswer } from "./basis.ts";

export function Reopen({ form }: { readonly form: FormAnswer }): ReactElement {
  const act = useAct("reopen-declaration");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const over = form.due !== null && form.due < form.today;
  const reopen = async (): Promise<void> => {
    const done = await act.mutateAsync({ input: { declaration: form.declaration } });
    setRefusals(done.ok ? [] : done.refusals);
  };
  if (over) return <p>已撤回。{sayDueDay(form.due)}为申报截止日，已过，不能恢复。</p>;
  return (
    <section aria-labelledby="head-reopen">
      <h2 id="head-reopen">已撤回</h2>
      <p>
        {form.due === null ? "受理期内" : `${sayDueDay(form.due)}前（含当日）`}可以恢复填写：编号和已填内容不变，重新提交后方进入审核。本轮同类已另建申报的，须先撤回那一份。
      </p>
      <Button type="primary" loading={act.isPending} onClick={() => void reopen()}>
        恢复填写
      </Button>
      <Refusals refusals={refusals} edition={form.edition.id} title="未能恢复" />
    </section>
  );
}
