// One expert of the pool: entered or changed; every fault stands at the foot with its field.
import { App, Checkbox, Input } from "antd";
import { useState, type ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";

export interface Typed {
  readonly login: string;
  readonly name: string;
  readonly fields: string;
  readonly employer: string;
  readonly employerCode: string;
  readonly title: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly worked: string;
  readonly available: boolean;
}

export const blank: Typed = { login: "", name: "", fields: "", employer: "", employerCode: "", title: "", region: "", validFrom: "", validUntil: "", worked: "", available: true };

const lines = [
  ["login", "登录名", "由安全管理员建立的专家账号"],
  ["name", "姓名", ""],
  ["fields", "专业领域（顿号分隔）", "国民经济行业大类的代码或名称，或：能源、环境、生态、低碳、生命周期评价"],
  ["employer", "工作单位", ""],
  ["employerCode", "单位统一社会信用代码", "据此查找回避关系"],
  ["title", "职称", ""],
  ["region", "所在地区代码", "例如 330106"],
  ["validFrom", "入库有效期起", "2025-01-01"],
  ["validUntil", "入库有效期止", "2027-12-31"],
  ["worked", "服务过的单位代码（顿号分隔）", "任职、咨询过的单位，据此回避"],
] as const;

const parts = (text: string): string[] => text.split(/[、；;，,\s]+/u).filter((one) => one !== "");

export function ExpertForm({ authority, start, done }: { readonly authority: string; readonly start: Typed; readonly done: () => void }): ReactElement {
  const { message } = App.useApp();
  const keep = useDecision("keep-expert");
  const [typed, type] = useState(start);
  const act = async (): Promise<void> => {
    if ((await keep.run({ ...typed, authority, fields: parts(typed.fields), worked: parts(typed.worked) })) === undefined) return;
    void message.success(`${typed.name} 已入库`);
    done();
  };
  return (
    <>
      <div className="expert-fields">
        {lines.map(([field, label, hint]) => (
          <label key={field} className="labelled">
            {label}
            <Input value={typed[field]} placeholder={hint} maxLength={200} onChange={(event) => type({ ...typed, [field]: event.target.value })} />
          </label>
        ))}
        <Checkbox checked={typed.available} onChange={(event) => type({ ...typed, available: event.target.checked })}>
          目前接受评审
        </Checkbox>
      </div>
      <FormFoot refusals={keep.refusals} edition="" word="入库" busy={keep.busy} act={() => void act()} reload={done} />
    </>
  );
}
