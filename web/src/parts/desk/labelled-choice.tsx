// One of a few under a label that is seen, what is wrong with it beside it.
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Choice } from "./choice.tsx";
import "./desk-field.css";

interface Props<V extends string> {
  readonly label: string;
  readonly place: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly refusals: readonly Refusal[];
}

export function LabelledChoice<V extends string>({ label, place, value, options, onChange, refusals }: Props<V>): ReactElement {
  const faults = refusals.filter((one) => one.place === place);
  return (
    <div className="desk-field">
      <span className="field-head">{label}</span>
      <Choice label={label} value={value} options={options} onChange={onChange} />
      {faults.length > 0 && (
        <span role="alert" className="refusal">
          {faults.map(({ hint }) => hint).join("；")}
        </span>
      )}
    </div>
  );
}
