// The audit itself: passed on, returned with the fields, or key indicators found failing, each with its reason.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { LabelledChoice } from "../../../parts/desk/labelled-choice.tsx";
import type { YearTable } from "../../../parts/year-table/worked.ts";
import { sayUnit } from "../../../text/sheet-said.ts";
import { sayWorkedOut } from "../../../text/year-said.ts";
import { tierWord } from "../../../text/words.ts";

type Outcome = "pass" | "return" | "fail";

interface Props {
  readonly table: YearTable;
  readonly form: YearForm;
  /** Figures chosen in the table, to be named in a return. */
  readonly fields: readonly string[];
  readonly drop: (field: string) => void;
  readonly done: (proceeding: string | null) => void;
}

const options: readonly { readonly value: Outcome; readonly label: string }[] = [{ value: "pass", label: "通过" }, { value: "return", label: "退回" }, { value: "fail", label: "指出不符合的关键指标" }];

/** Reasons by key indicator; an indicator is pointed out where it is in here. */
type Reasons = { readonly [indicator: string]: string };

function KeyIndicators({ table, form, reasons, set, refusals }: Pick<Props, "table" | "form"> & { readonly reasons: Reasons; readonly set: (reasons: Reasons) => void; readonly refusals: readonly { readonly place?: string; readonly hint: string }[] }): ReactElement {
  const picked = Object.keys(reasons);
  return (
    <ul className="key-indicators">
      {form.derived.filter(({ key }) => key).map(({ id, label, unit }) => {
        const reason = reasons[label];
        const faults = reason === undefined ? [] : refusals.filter(({ place }) => place === `indicators.${picked.indexOf(label)}.reason`).map((one) => ({ code: "reason-missing", place: "reason", hint: one.hint }));
        return (
          <li key={id}>
            <label>
              <input type="checkbox" checked={reason !== undefined} onChange={(event) => set(event.target.checked ? { ...reasons, [label]: "" } : Object.fromEntries(Object.entries(reasons).filter(([one]) => one !== label)))} />
              {label}
              <span className="quiet number">
                本年 {sayWorkedOut(table.derived[id])} {sayUnit(unit)}
              </span>
            </label>
            {reason !== undefined && (
              <DeskField label={`${label}不符合要求的理由`} place="reason" refusals={faults}>
                {(given) => <Input.TextArea {...given} value={reason} onChange={(event) => set({ ...reasons, [label]: event.target.value })} autoSize={{ minRows: 1, maxRows: 5 }} maxLength={2000} />}
              </DeskField>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const notes: Readonly<Record<Outcome, string>> = {
  pass: "通过后转下一层级审核；最后一级通过即审结。",
  return: "退回后由单位修改、再次填报，从头审核；理由和所指栏目对其可见。",
  fail: "即转入动态调整，按通知的环节办理：先评估、听取陈述申辩，后决定；在此之前单位仍在册。",
};
const words: Readonly<Record<Outcome, string>> = { pass: "审核通过", return: "退回", fail: "转入动态调整" };

export function AuditForm({ table, form, fields, drop, done }: Props): ReactElement {
  const { message } = App.useApp();
  const audit = useDecision("audit-year-table");
  const [outcome, setOutcome] = useState<Outcome>("pass");
  const [opinion, setOpinion] = useState("");
  const [reasons, setReasons] = useState<Reasons>({});
  const { filing, season } = table;
  const act = async (): Promise<void> => {
    const asked = { filing: filing?.id ?? "", digest: filing?.digest ?? "", outcome, opinion, ...(outcome === "return" ? { fields: [...fields] } : {}), ...(outcome === "fail" ? { indicators: Object.entries(reasons).map(([indicator, reason]) => ({ indicator, reason })) } : {}) };
    const result = await audit.run(asked);
    if (result === undefined) return;
    void message.success(outcome === "pass" ? (result.turn === null ? "审核通过，已审结" : `已通过，转${tierWord(result.turn)}审核`) : outcome === "return" ? "已退回" : "已转入动态调整");
    done(result.proceeding);
  };
  const rest = audit.refusals.filter(({ place }) => place !== "reason" && place?.startsWith("indicators.") !== true);
  return (
    <section className="audit-act" aria-labelledby="head-audit">
      <h2 id="head-audit">{tierWord(filing?.turn ?? "")}审核</h2>
      <div className="upkeep-form">
        <LabelledChoice label="审核结论" place="outcome" refusals={audit.refusals} value={outcome} options={options} onChange={setOutcome} />
        {outcome === "fail" && <KeyIndicators table={table} form={form} reasons={reasons} set={setReasons} refusals={audit.refusals} />}
        {outcome === "return" && (
          <div>
            <span className="quiet">在上表中勾选要核对的栏目，可不选。</span>
            {fields.map((id) => (
              <Button key={id} size="small" onClick={() => drop(id)} aria-label={`移除：${form.file.figures[id]?.label ?? id}`}>
                {form.file.figures[id]?.label ?? id} 移除
              </Button>
            ))}
          </div>
        )}
        {outcome !== "fail" && (
          <DeskField label={outcome === "pass" ? "审核意见（可不填）" : "退回的理由"} place="reason" refusals={audit.refusals}>
            {(given) => <Input.TextArea {...given} value={opinion} onChange={(event) => setOpinion(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />}
          </DeskField>
        )}
      </div>
      <FormFoot refusals={rest} edition={season.edition} word={words[outcome]} danger={outcome === "fail"} busy={audit.busy} warns={notes[outcome]} act={() => void act()} reload={() => location.reload()} />
    </section>
  );
}
