// One of a few: native radios, so that arrows walk them and every reader knows what they are.
import { useId, type ReactElement } from "react";

interface Props<V extends string> {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

export function Choice<V extends string>({ label, value, options, onChange }: Props<V>): ReactElement {
  const name = useId();
  return (
    <div className="choice" role="radiogroup" aria-label={label}>
      {options.map((one) => (
        <label key={one.value} data-chosen={one.value === value}>
          <input type="radio" name={name} value={one.value} checked={one.value === value} onChange={() => onChange(one.value)} />
          {one.label}
        </label>
      ))}
    </div>
  );
}
