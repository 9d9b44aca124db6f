// Which column holds what, and what the table does not tell of itself: standard, clause, sum, line. Proposed from the heads, corrected here.
import { Button, Input, InputNumber, Select } from "antd";
import { useId, type ReactElement, type ReactNode } from "react";
import { columnLetters, type WorkbookSheet } from "@qingce/core/base/workbook-cell";
import { columnWords, indicatorColumns, neededColumns } from "@qingce/core/score/indicator-heads";
import { Choice } from "../../../parts/desk/choice.tsx";
import type { PlanDraft } from "./plan-draft.ts";
import type { StandardChoice } from "./standards.ts";
import { lastColumn, TablePreview } from "./table-preview.tsx";

interface Props {
  readonly draft: PlanDraft;
  readonly change: (draft: PlanDraft) => void;
  readonly sheets: readonly WorkbookSheet[];
  readonly standards: readonly StandardChoice[];
  readonly clauses: readonly { readonly id: string; readonly says: string }[];
  readonly busy: boolean;
  readonly check: () => void;
}

function Labelled({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }): ReactElement {
  const id = useId();
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

function Columns({ draft, change, sheet }: Pick<Props, "draft" | "change"> & { readonly sheet: WorkbookSheet | undefined }): ReactElement {
  const options = Array.from({ length: sheet === undefined ? 1 : lastColumn(sheet) }, (_, n) => ({ value: n + 1, label: `${columnLetters(n + 1)} 列` }));
  return (
    <fieldset className="plan-grid">
      <legend>列对应</legend>
      {indicatorColumns.map((column) => (
        <Labelled key={column} label={`${columnWords[column]}${neededColumns.includes(column) ? "（必需）" : ""}`}>
          {(id) => (
            <Select<number | null>
              id={id}
              value={draft.columns[column] ?? null}
              options={[{ value: null, label: "没有" }, ...options]}
              onChange={(value) => {
                const { [column]: _, ...others } = draft.columns;
                change({ ...draft, columns: value === null ? others : { ...others, [column]: value } });
              }}
            />
          )}
        </Labelled>
      ))}
    </fieldset>
  );
}

function Binding({ draft, change, standards, clauses }: Pick<Props, "draft" | "change" | "standards" | "clauses">): ReactElement {
  return (
    <fieldset className="plan-grid">
      <legend>方案</legend>
      <Labelled label="方案名称">{(id) => <Input id={id} value={draft.name} maxLength={120} onChange={(event) => change({ ...draft, name: event.target.value })} />}</Labelled>
      <Labelled label="依据的标准">{(id) => <Select id={id} value={draft.standard} options={[...standards]} onChange={(standard) => change({ ...draft, standard, clause: "" })} />}</Labelled>
      <Labelled label="表中未写条款的指标归入">
        {(id) => <Select id={id} showSearch={{ optionFilterProp: "label" }} value={draft.clause === "" ? null : draft.clause} placeholder="请选择条款" options={clauses.map((one) => ({ value: one.id, label: `${one.id} ${one.says}` }))} onChange={(clause) => change({ ...draft, clause: clause ?? "" })} />}
      </Labelled>
      <Labelled label="各项分值合计应为">{(id) => <Input id={id} value={draft.total} inputMode="decimal" onChange={(event) => change({ ...draft, total: event.target.value.trim() })} />}</Labelled>
      <div className="labelled-field">
        <span>合格分值线</span>
        <Choice label="合格分值线" value={draft.pass} options={[{ value: "unstated", label: "未规定" }, { value: "at-least", label: "不低于" }, { value: "over", label: "高于" }]} onChange={(pass) => change({ ...draft, pass })} />
      </div>
      {draft.pass !== "unstated" && <Labelled label="合格分值">{(id) => <Input id={id} value={draft.line} inputMode="decimal" onChange={(event) => change({ ...draft, line: event.target.value.trim() })} />}</Labelled>}
    </fieldset>
  );
}

export function MappingForm({ draft, change, sheets, standards, clauses, busy, check }: Props): ReactElement {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const sheet = visible.find(({ name }) => name === draft.sheet);
  return (
    <section aria-labelledby="mapping" className="panel">
      <h2 id="mapping">列对应与方案</h2>
      <div className="plan-grid">
        <Labelled label="工作表">{(id) => <Select id={id} value={draft.sheet} options={visible.map(({ name }) => ({ value: name, label: name }))} onChange={(name) => change({ ...draft, sheet: name })} />}</Labelled>
        <Labelled label="表头所在行">{(id) => <InputNumber id={id} min={1} max={1_048_576} precision={0} value={draft.head} onChange={(head) => change({ ...draft, head: head ?? 1 })} />}</Labelled>
      </div>
      {sheet !== undefined && <TablePreview sheet={sheet} head={draft.head} />}
      <Columns draft={draft} change={change} sheet={sheet} />
      <Binding draft={draft} change={change} standards={standards} clauses={clauses} />
      <Button type="primary" loading={busy} disabled={draft.clause === ""} onClick={check}>核对指标表</Button>
      {draft.clause === "" && <p className="quiet">选定条款后可以核对。</p>}
    </section>
  );
}
