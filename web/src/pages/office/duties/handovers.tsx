// Cases handed over 移交: which, from whom to whom, since when and why; and handing open ones on.
import { App, Checkbox, Input } from "antd";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";

export function Handovers({ node }: { readonly node: string }): ReactElement {
  const { message } = App.useApp();
  const give = useDecision("hand-over");
  const listed = useRead("list-handovers", { node }).data?.handovers ?? [];
  const open = useRead("list-declarations", { status: "under-way", limit: 200 }).data?.declarations ?? [];
  const [picked, pick] = useState<readonly string[]>([]);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const handlers = new Map(listed.map((one) => [one.declaration, one.to]));
  const act = async (): Promise<void> => {
    const done = await give.run({ node, declarations: [...picked], to, reason });
    if (done === undefined) return;
    void message.success(`已移交 ${done.handed} 件`);
    pick([]);
  };
  return (
    <section aria-labelledby="handovers" className="panel">
      <h2 id="handovers">移交</h2>
      {listed.length === 0 && <p className="quiet">没有移交过的件。</p>}
      <ul className="plain">
        {listed.map((one) => (
          <li key={one.declaration}>
            <Link to="/desk/cases/$declaration" params={{ declaration: one.declaration }}>
              {one.name}
            </Link>{" "}
            {one.from} 移交 {one.to}
            {one.mine ? "（本人）" : ""}，{sayDay(one.day)}，{one.reason}
          </li>
        ))}
      </ul>
      <fieldset className="plain">
        <legend>选择要移交的在办件</legend>
        {open.length === 0 && <p className="quiet">没有在办的件。</p>}
        {open.map((one) => (
          <div key={one.declaration}>
            <Checkbox checked={picked.includes(one.declaration)} onChange={() => pick(picked.includes(one.declaration) ? picked.filter((id) => id !== one.declaration) : [...picked, one.declaration])}>
              {one.number} {one.name}
              {handlers.has(one.declaration) ? `（经办：${handlers.get(one.declaration) ?? ""}）` : ""}
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <label className="labelled">
        接办人的登录名
        <Input value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <label className="labelled">
        移交事由
        <Input value={reason} maxLength={400} onChange={(event) => setReason(event.target.value)} />
      </label>
      <FormFoot refusals={give.refusals} edition="" word={`移交 ${picked.length} 件`} busy={give.busy} act={() => void act()} reload={() => undefined} />
    </section>
  );
}
