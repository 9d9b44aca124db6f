// Declares a tie to another body; from then on both are counted together.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { noTie, TieFields } from "../../../parts/evaluator/tie-fields.tsx";
import type { Told } from "./own.ts";
import { useTold } from "./use-told.ts";

export function TellTie({ done }: Pick<Told, "done">): ReactElement {
  const [tie, setTie] = useState(noTie);
  const { run, refusals, busy } = useTold("declare-tie", "已申报关联，评价数量上限合并计算", done);
  const tell = async (): Promise<void> => {
    if (await run({ ...tie, other: tie.other.trim() })) setTie(noTie);
  };
  return (
    <>
      <div className="fields">
        <TieFields tie={tie} change={setTie} />
        <Button loading={busy} onClick={() => void tell()}>
          申报关联
        </Button>
      </div>
      <p className="quiet">申报后不能自行撤回；确已不相关联的，由主管部门认定解除。</p>
      <Refusals refusals={refusals} />
    </>
  );
}
