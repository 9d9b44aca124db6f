// One labelled line or paragraph of a form about an evaluator.
import type { ReactElement } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly rows?: number;
  readonly type?: "text" | "date";
}

export function TextField({ label, value, change, rows, type }: Props): ReactElement {
  return (
    <label className="labelled">
      {label}
      {rows === undefined ? (
        <input type={type ?? "text"} className="choose" value={value} maxLength={200} onChange={(event) => change(event.target.value)} />
      ) : (
        <textarea rows={rows} value={value} maxLength={4000} onChange={(event) => change(event.target.value)} />
      )}
    </label>
  );
}
