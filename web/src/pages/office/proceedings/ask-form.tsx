// One ask of a proceeding: its fields, each with its fault beside it, and the button that does it.
import { App, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { LabelledChoice } from "../../../parts/desk/labelled-choice.tsx";
import { askForms, askFrom, openFields, type AskField, type AskKind, type Typed } from "../../../text/proceeding-asks.ts";
import type { Proceeding } from "../../../text/proceeding-said.ts";

interface FieldProps {
  readonly field: AskField;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly refusals: readonly Refusal[];
}

function Chosen({ field: { name, label, type, words }, value, change, refusals }: FieldProps): ReactElement {
  const options = type === "outcome" ? [{ value: "remove", label: "移出名单" }, { value: "keep", label: "保留在名单" }] : [{ value: "yes", label: words?.[0] ?? "是" }, { value: "no", label: words?.[1] ?? "否" }];
  return <LabelledChoice label={label} place={name} value={value === "" ? undefined : value} options={options} onChange={change} refusals={refusals} />;
}

function Field(props: FieldProps): ReactElement {
  const { field, value, change, refusals } = props;
  const { name, label, type, note } = field;
  if (type === "outcome" || type === "yes-no") return <Chosen {...props} />;
  return (
    <DeskField label={label} place={name} refusals={refusals} {...(note === undefined ? {} : { note })}>
      {(given) =>
        type === "day" ? (
          <input {...given} type="date" className="choose" min="2000-01-01" max="2100-12-31" value={value} onChange={(event) => change(event.target.value)} />
        ) : type === "line" ? (
          <Input {...given} value={value} maxLength={200} onChange={(event) => change(event.target.value)} />
        ) : (
          <Input.TextArea {...given} value={value} onChange={(event) => change(event.target.value)} autoSize={{ minRows: type === "lines" ? 1 : 2, maxRows: 8 }} maxLength={4000} />
        )
      }
    </DeskField>
  );
}

export function AskFormOf({ one, kind }: { readonly one: Proceeding; readonly kind: AskKind }): ReactElement {
  const { message } = App.useApp();
  const act = useDecision("act-in-proceeding");
  const [typed, setTyped] = useState<Typed>({});
  const [local, setLocal] = useState<readonly Refusal[]>([]);
  const { word, warns, danger, fields } = askForms[kind];
  const refusals = local.length > 0 ? local : act.refusals;
  const run = async (): Promise<void> => {
    const open = openFields(kind, typed).map(({ name, label, type }): Refusal => ({ code: `${name}-missing`, place: name, hint: type === "day" ? "请选择日期" : `请选择：${label}` }));
    setLocal(open);
    if (open.length > 0) return;
    if ((await act.run({ proceeding: one.id, ask: askFrom(kind, typed) })) !== undefined) void message.success(`已${word}`);
  };
  return (
    <div className="ask-form">
      {fields.map((field) => (
        <Field key={field.name} field={field} value={typed[field.name] ?? ""} change={(value) => setTyped((before) => ({ ...before, [field.name]: value }))} refusals={refusals} />
      ))}
      <FormFoot refusals={refusals.filter(({ place }) => place === undefined || fields.every(({ name }) => name !== place))} edition={one.edition} word={word} busy={act.busy} {...(danger === true ? { danger } : {})} {...(warns === undefined ? {} : { warns })} act={() => void run()} reload={() => undefined} />
    </div>
  );
}
