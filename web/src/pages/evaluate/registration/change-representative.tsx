// The legal representative changes: with it the group that caps count by.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import type { Told } from "./own.ts";
import { useTold } from "./use-told.ts";

export function ChangeRepresentative({ one, done }: Told): ReactElement {
  const [name, setName] = useState(one.legalRepresentative);
  const { run, refusals, busy } = useTold("change-evaluator", "已登记法定代表人变更，请重新提交审核", done);
  return (
    <>
      <div className="fields">
        <TextField label="变更法定代表人" value={name} change={setName} />
        <Button loading={busy} onClick={() => void run({ legalRepresentative: name })}>
          登记变更
        </Button>
      </div>
      <p className="quiet">同一法定代表人的机构合并计算评价数量上限；变更前已受托的仍计入。</p>
      <Refusals refusals={refusals} />
    </>
  );
}
