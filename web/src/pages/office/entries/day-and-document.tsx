// The day and the document that every change of an entry names.
import { Input } from "antd";
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { DeskField } from "../../../parts/desk/desk-field.tsx";

interface Props {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly refusals: readonly Refusal[];
}

export const DayField = ({ label, value, change, refusals }: Props & { readonly label: string }): ReactElement => (
  <DeskField label={label} place="on" refusals={refusals}>
    {(given) => <input {...given} type="date" className="choose" min="2000-01-01" max="2100-12-31" value={value} onChange={(event) => change(event.target.value)} />}
  </DeskField>
);

export const DocumentField = ({ value, change, refusals, note }: Props & { readonly note: string }): ReactElement => (
  <DeskField label="所依文件或证明材料" place="document" refusals={refusals} note={note}>
    {(given) => <Input {...given} value={value} maxLength={200} onChange={(event) => change(event.target.value)} />}
  </DeskField>
);
