// One field of a form at the desk: its label, and what is wrong with it, said beside it with the clause where there is one.
import { useId, type ReactElement, type ReactNode } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import "./desk-field.css";

interface Given {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

interface Props {
  readonly label: string;
  /** The field's name in the refusals. */
  readonly place: string;
  readonly refusals: readonly Refusal[];
  readonly note?: string;
  readonly children: (given: Given) => ReactNode;
}

export const clauseSaid = ({ clause }: Refusal): string => (clause === undefined ? "" : `（依据 ${clause}）`);

export function DeskField({ label, place, refusals, note, children }: Props): ReactElement {
  const id = useId();
  const faults = refusals.filter((one) => one.place === place);
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(faults.length === 0 ? {} : { "aria-describedby": `${id}-fault`, "aria-invalid": true }) })}
      {note !== undefined && <span className="quiet">{note}</span>}
      {faults.length > 0 && (
        <span id={`${id}-fault`} role="alert" className="refusal">
          {faults.map((one) => `${one.hint}${clauseSaid(one)}`).join("；")}
        </span>
      )}
    </div>
  );
}
