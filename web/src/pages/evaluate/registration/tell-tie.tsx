// Declares a tie to another body; from then on both are counted together.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { tieWords } from "../../../text/evaluator-said.ts";
import type { Told } from "./own.ts";
import { useTold } from "./use-told.ts";

export function TellTie({ done }: Pick<Told, "done">): ReactElement {
  const [kind, setKind] = useState<"ownership" | "declared">("ownership");
  const [other, setOther] = useState("");
  const { run, refusals, busy } = useTold("declare-tie", "已申报关联，评价数量上限合并计算", done);
  const tell = async (): Promise<void> => {
    if (await run({ kind, other: other.trim() })) setOther("");
  };
  return (
    <>
      <div className="fields">
        <label className="labelled">
          关联方式
          <select className="choose" value={kind} onChange={(event) => setKind(event.target.value === "declared" ? "declared" : "ownership")}>
            <option value="ownership">{tieWords.ownership}</option>
            <option value="declared">{tieWords.declared}</option>
          </select>
        </label>
        <TextField label="对方统一社会信用代码" value={other} change={setOther} />
        <Button loading={busy} onClick={() => void tell()}>
          申报关联
        </Button>
      </div>
      <p className="quiet">申报后不能自行撤回；确已不相关联的，由主管部门认定解除。</p>
      <Refusals refusals={refusals} />
    </>
  );
}
