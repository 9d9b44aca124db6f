// Marks of support on an entry: which hold, by which clause; the list's authority sets and ends them.
import { App, Button, Input, Select } from "antd";
import { useState, type ReactElement } from "react";
import { isDay, type PlainDay } from "@qingce/core/base/plain-day";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Refusal } from "@qingce/core/base/refusal";
import { markWords, type MarkKind } from "@qingce/core/register/entry-mark";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Choice } from "../../../parts/desk/choice.tsx";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDay } from "../../../text/day.ts";

type Marks = OutputOf<RouteOf<"list-entry-marks">>;
type Mark = Marks["marks"][number];

function End({ mark, today }: { readonly mark: Mark; readonly today: PlainDay }): ReactElement {
  const end = useDecision("end-entry-mark");
  const [reason, setReason] = useState("");
  return (
    <details>
      <summary>终止</summary>
      <DeskField label="终止的理由" place="reason" refusals={end.refusals}>
        {(given) => <Input {...given} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />}
      </DeskField>
      <Refusals refusals={end.refusals.filter(({ place }) => place !== "reason")} title="未能终止" />
      <Button size="small" loading={end.busy} onClick={() => void end.run({ mark: mark.id, on: today, reason })} aria-label={`终止：${markWords[mark.mark]} ${mark.clause}`}>
        自今日起终止
      </Button>
    </details>
  );
}

function SetMark({ entry, supports, today }: { readonly entry: string; readonly supports: Marks["supports"]; readonly today: PlainDay }): ReactElement {
  const { message } = App.useApp();
  const set = useDecision("set-entry-mark");
  const [mark, setMark] = useState<MarkKind>("priority");
  const [at, setAt] = useState(0);
  const [document, setDocument] = useState("");
  const [from, setFrom] = useState<string>(today);
  const [local, setLocal] = useState<readonly Refusal[]>([]);
  const refusals = local.length > 0 ? local : set.refusals;
  const chosen = supports[at];
  const act = async (): Promise<void> => {
    setLocal(isDay(from) ? [] : [{ code: "day-missing", place: "from", hint: "请选择日期" }]);
    if (chosen === undefined || !isDay(from)) return;
    const done = await set.run({ entry, mark, edition: chosen.edition, clause: chosen.clause, document, from });
    if (done !== undefined) void message.success("已标记");
  };
  return (
    <details>
      <summary>标记支持</summary>
      <div className="entry-form">
        <Choice label="哪一种支持" value={mark} options={[{ value: "priority", label: markWords.priority }, { value: "subsidy", label: markWords.subsidy }]} onChange={setMark} />
        <DeskField label="依据的条款" place="clause" refusals={refusals}>
          {(given) => <Select {...given} value={at} options={supports.map((one, value) => ({ value, label: `${one.clause} ${one.says}（${one.name}）` }))} onChange={setAt} />}
        </DeskField>
        <DeskField label="自何日起" place="from" refusals={refusals}>
          {(given) => <input {...given} type="date" className="choose" value={from} onChange={(event) => setFrom(event.target.value)} />}
        </DeskField>
        <DeskField label="所依文件" place="document" refusals={refusals} note="名称和文号；不记金额">
          {(given) => <Input {...given} value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />}
        </DeskField>
        <Refusals refusals={refusals.filter(({ place }) => place === undefined || !["clause", "from", "document"].includes(place))} title="未能标记" />
        <Button loading={set.busy} onClick={() => void act()}>
          标记
        </Button>
      </div>
    </details>
  );
}

export function EntryMarks({ entry, stands, mayChange }: { readonly entry: string; readonly stands: boolean; readonly mayChange: boolean }): ReactElement | null {
  const read = useRead("list-entry-marks", { entry });
  const today = useToday();
  if (read.data === undefined || today === undefined || !isDay(today)) return null;
  const { marks, supports } = read.data;
  const maySet = mayChange && stands && supports.length > 0;
  if (marks.length === 0 && !maySet) return null;
  return (
    <section className="panel" aria-labelledby="marks">
      <h2 id="marks">支持标记</h2>
      {marks.length === 0 && <p className="quiet">没有支持标记。</p>}
      <ul className="told-list">
        {marks.map((one) => (
          <li key={one.id}>
            <div>
              <p>
                <strong>{markWords[one.mark]}</strong> {one.says}（<a href={clauseAddress(one.edition, one.clause)}>{one.clause}</a>）
              </p>
              <p className="quiet">
                自{sayDay(one.from)}，{one.document}
                {one.endedOn !== null && `；${sayDay(one.endedOn)}终止，${one.endedReason ?? ""}`}
              </p>
            </div>
            {mayChange && one.endedOn === null && <End mark={one} today={today} />}
          </li>
        ))}
      </ul>
      {maySet && <SetMark entry={entry} supports={supports} today={today} />}
    </section>
  );
}
