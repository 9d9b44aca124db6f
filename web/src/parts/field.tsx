// One field of a public form: its label, what it is for, and what is wrong with it, said beside it.
import { useId, type ReactNode } from "react";
import "./field.css";

export interface FieldGiven {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly children: (given: FieldGiven) => ReactNode;
}

export function Field({ label, hint, fault, children }: Props) {
  const id = useId();
  const said = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(said === "" ? {} : { "aria-describedby": said }), ...(fault === undefined ? {} : { "aria-invalid": true }) })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="faint">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}
