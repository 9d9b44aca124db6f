// One's own past work: told one by one with day and source, withdrawn where told wrongly; counted on the day that a condition asks.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { deedKinds, type DeedKind } from "@qingce/core/rule/deeds";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { DeedList, HistoryList } from "../../../parts/evaluator/past-work.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { deedWords } from "../../../text/evaluator-said.ts";
import type { Told } from "./own.ts";
import { useTold } from "./use-told.ts";

const blank = { kind: "evaluation" as DeedKind, day: "", what: "", whose: "", source: "" };

function AddDeed({ done }: Pick<Told, "done">): ReactElement {
  const [given, setGiven] = useState(blank);
  const { run, refusals, busy } = useTold("add-deed", "已登记业绩", done);
  const add = async (): Promise<void> => {
    if (await run({ ...given, day: given.day as PlainDay })) setGiven(blank);
  };
  return (
    <fieldset className="labelled">
      <legend>登记一项业绩</legend>
      <div className="fields">
        <label className="labelled">
          类别
          <select className="choose" value={given.kind} onChange={(event) => setGiven({ ...given, kind: deedKinds.find((kind) => kind === event.target.value) ?? "evaluation" })}>
            {deedKinds.map((kind) => (
              <option key={kind} value={kind}>
                {deedWords[kind]}
              </option>
            ))}
          </select>
        </label>
        <TextField label="材料所注日期" type="date" value={given.day} change={(day) => setGiven({ ...given, day })} />
        <TextField label="业绩名称" value={given.what} change={(what) => setGiven({ ...given, what })} />
        <TextField label="委托或主办单位" value={given.whose} change={(whose) => setGiven({ ...given, whose })} />
        <TextField label="合同、报告或文件的名称和编号" value={given.source} change={(source) => setGiven({ ...given, source })} />
      </div>
      <Refusals refusals={refusals} />
      <span>
        <Button loading={busy} disabled={given.day === ""} onClick={() => void add()}>
          登记业绩
        </Button>
      </span>
    </fieldset>
  );
}

function Withdraw({ deed, what, done }: { readonly deed: string; readonly what: string; readonly done: Told["done"] }): ReactElement {
  const { run, refusals, busy } = useTold("withdraw-deed", "已撤销这一业绩", done);
  return (
    <span>
      <Button size="small" loading={busy} aria-label={`撤销业绩：${what}`} onClick={() => void run({ deed })}>
        撤销
      </Button>
      <Refusals refusals={refusals} />
    </span>
  );
}

export function OwnDeeds({ one, done }: Told): ReactElement {
  return (
    <>
      <p className="quiet">“近五年”按受托之日逐项计算，不由机构自报；在平台出具的评价报告自动计入。</p>
      <DeedList deeds={one.deeds} renderAct={(deed) => (deed.withdrawn ? null : <Withdraw deed={deed.deed} what={deed.what} done={done} />)} />
      <AddDeed done={done} />
      <HistoryList history={one.history} />
    </>
  );
}
