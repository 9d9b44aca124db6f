// Returning a declaration: a reason at each field, chosen here or beside the field itself.
import { Button, Input } from "antd";
import { isDay } from "@qingce/core/base/plain-day";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import type { Field } from "../../text/return-fields.ts";
import { fieldLabel } from "../../text/return-fields.ts";
import type { Judging, Wanted } from "./act-bar.tsx";
import { FormFoot } from "./form-foot.tsx";
import { useDecision } from "./use-decision.ts";

interface Props extends Judging {
  readonly fields: readonly Field[];
  readonly wanted: readonly Wanted[];
  readonly setWanted: (wanted: readonly Wanted[]) => void;
}

function Reason({ one, label, change, drop }: { readonly one: Wanted; readonly label: string; readonly change: (reason: string) => void; readonly drop: () => void }): ReactElement {
  return (
    <li className="return-row">
      <label className="labelled">
        {label}
        <Input.TextArea value={one.reason} onChange={(event) => change(event.target.value)} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={4000} placeholder="写明哪里不符、如何补正" data-return={one.field} />
      </label>
      <Button size="small" onClick={drop} aria-label={`移除：${label}`}>
        移除
      </Button>
    </li>
  );
}

export function ReturnForm({ declaration, lit, digest, law, done, reload, fields, wanted, setWanted }: Props): ReactElement {
  const give = useDecision("return-review");
  const list = useRef<HTMLUListElement>(null);
  const fresh = useRef("");
  const [until, setUntil] = useState("");
  const act = async (): Promise<void> => {
    if ((await give.run({ declaration, step: lit.step, digest, reasons: [...wanted], ...(isDay(until) ? { until } : {}) })) !== undefined) done(`已退回 ${wanted.length} 项`);
  };
  const add = (field: string): void => {
    if (field === "" || wanted.some((one) => one.field === field)) return;
    setWanted([...wanted, { field, reason: "" }]);
    fresh.current = field;
  };
  useLayoutEffect(() => {
    if (fresh.current !== "") list.current?.querySelector<HTMLElement>(`[data-return="${CSS.escape(fresh.current)}"]`)?.focus();
    fresh.current = "";
  });
  const rest = fields.filter((field) => wanted.every((one) => one.field !== field.field));
  return (
    <>
      <ul ref={list} className="return-list">
        {wanted.map((one) => (
          <Reason key={one.field} one={one} label={fieldLabel(fields, one.field)} change={(reason) => setWanted(wanted.map((other) => (other.field === one.field ? { ...other, reason } : other)))} drop={() => setWanted(wanted.filter((other) => other.field !== one.field))} />
        ))}
      </ul>
      <label className="labelled">
        {wanted.length === 0 ? "选择要退回的一项" : "再加一项"}
        <select className="choose" value="" onChange={(event) => add(event.target.value)} aria-label="添加退回项">
          <option value="">请选择…</option>
          {rest.map(({ field, label }) => (
            <option key={field} value={field}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled">
        补正期限（含当日，可不填；届满未重新提交的自动终止）
        <input type="date" className="choose" value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <FormFoot refusals={give.refusals} edition={law.edition} word={wanted.length === 0 ? "退回" : `退回 ${wanted.length} 项`} busy={give.busy} warns="退回后由申报单位补正再提交，逐项原因对其可见。" act={() => void act()} reload={reload} />
    </>
  );
}
