// The contract of an evaluation: number, day, both signatories, the file.
import { App } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { TextField } from "../../evaluator/text-field.tsx";
import { FormFoot } from "../form-foot.tsx";
import { upload } from "../upload.ts";
import { useDecision } from "../use-decision.ts";
import type { Recording } from "./work-forms.tsx";

const empty = { number: "", signedOn: "", client: "", contractor: "" };

export function ContractForm({ declaration, edition, done }: Recording): ReactElement {
  const record = useDecision("record-contract");
  const { message } = App.useApp();
  const [given, setGiven] = useState(empty);
  const [file, setFile] = useState<{ readonly digest: string; readonly name: string }>();
  const [faults, setFaults] = useState<readonly Refusal[]>([]);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const stored = await upload(declaration, "contract", chosen);
    setFaults(stored.ok ? [] : stored.refusals);
    setFile(stored.ok ? stored.value : undefined);
  };
  const act = async (): Promise<void> => {
    if (file === undefined) return setFaults([{ code: "contract-file-missing", hint: "请上传合同文件" }]);
    setFaults([]);
    if ((await record.run({ declaration, ...given, file: file.digest })) === undefined) return;
    void message.success("已登记合同");
    done();
  };
  return (
    <div className="work-form">
      <div className="two">
        <TextField label="合同编号" value={given.number} change={(number) => setGiven({ ...given, number })} />
        <TextField label="签订日期" type="date" value={given.signedOn} change={(signedOn) => setGiven({ ...given, signedOn })} />
        <TextField label="委托方签署人" value={given.client} change={(client) => setGiven({ ...given, client })} />
        <TextField label="受托方签署人" value={given.contractor} change={(contractor) => setGiven({ ...given, contractor })} />
        <label className="labelled">
          合同文件（PDF、DOCX、JPG、PNG）
          <input type="file" accept=".pdf,.docx,.png,.jpg,.jpeg" onChange={(event) => void take(event.target.files?.[0])} />
        </label>
        {file !== undefined && <p className="quiet">已上传 {file.name}</p>}
      </div>
      <FormFoot refusals={[...faults, ...record.refusals]} edition={edition} word="登记合同" busy={record.busy} act={() => void act()} reload={() => undefined} />
    </div>
  );
}
