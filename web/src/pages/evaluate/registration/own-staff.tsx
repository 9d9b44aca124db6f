// One's own staff: the roll, one more employment, and the last day of one that ended.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { titles, type Title } from "@qingce/core/rule/staff";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { StaffTable, type Registration } from "../../../parts/evaluator/registration-view.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { namedFields, titleWords } from "../../../text/evaluator-said.ts";
import type { Told } from "./own.ts";
import { useTold } from "./use-told.ts";

const blank = { name: "", identityNumber: "", title: "middle" as Title, field: "", fullTime: true, from: "" };

function AddPerson({ done }: Pick<Told, "done">): ReactElement {
  const [given, setGiven] = useState(blank);
  const { run, refusals, busy } = useTold("add-staff", "已登记人员", done);
  const add = async (): Promise<void> => {
    if (await run({ staff: [{ ...given, from: given.from as PlainDay }] })) setGiven(blank);
  };
  return (
    <fieldset className="labelled">
      <legend>登记一人</legend>
      <div className="fields">
        <TextField label="姓名" value={given.name} change={(name) => setGiven({ ...given, name })} />
        <TextField label="公民身份号码（只作核对，不保存）" value={given.identityNumber} change={(identityNumber) => setGiven({ ...given, identityNumber })} />
        <label className="labelled">
          职称
          <select className="choose" value={given.title} onChange={(event) => setGiven({ ...given, title: titles.find((title) => title === event.target.value) ?? "middle" })}>
            {titles.map((title) => (
              <option key={title} value={title}>
                {titleWords[title]}
              </option>
            ))}
          </select>
        </label>
        <label className="labelled">
          专业
          <input className="choose" list="named-fields" value={given.field} maxLength={60} onChange={(event) => setGiven({ ...given, field: event.target.value })} />
        </label>
        <TextField label="任职起日" type="date" value={given.from} change={(from) => setGiven({ ...given, from })} />
        <label>
          <input type="checkbox" checked={given.fullTime} onChange={(event) => setGiven({ ...given, fullTime: event.target.checked })} /> 专职
        </label>
      </div>
      <datalist id="named-fields">
        {namedFields.map((field) => (
          <option key={field} value={field} />
        ))}
      </datalist>
      <Refusals refusals={refusals} />
      <span>
        <Button loading={busy} onClick={() => void add()}>
          登记人员
        </Button>
      </span>
    </fieldset>
  );
}

function End({ row, done }: { readonly row: Registration["staff"][number]; readonly done: Told["done"] }): ReactElement | null {
  const [to, setTo] = useState("");
  const { run, refusals, busy } = useTold("end-staff", "已写明任职止日", done);
  if (row.to !== null) return null;
  return (
    <>
      <input type="date" className="choose" aria-label={`${row.name}的任职止日`} value={to} onChange={(event) => setTo(event.target.value)} />{" "}
      <Button size="small" loading={busy} disabled={to === ""} aria-label={`结束任职：${row.name}`} onClick={() => void run({ staff: row.staff, to: to as PlainDay })}>
        结束任职
      </Button>
      <Refusals refusals={refusals} />
    </>
  );
}

export function OwnStaff({ one, done }: Told): ReactElement {
  return (
    <>
      <p className="quiet">姓名只供本机构和审核部门查看；同一人在相关联的机构之间只计一次。</p>
      <StaffTable one={one} renderAct={(row) => <End row={row} done={done} />} />
      <AddPerson done={done} />
    </>
  );
}
