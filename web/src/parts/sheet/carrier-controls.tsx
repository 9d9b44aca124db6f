// The small inputs of the energy table: a caption above each, so that a row reads without its neighbours.
import type { ReactElement } from "react";
import { decimalOf, halfWidth } from "../../text/share-percent.ts";

interface Chosen<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly put: (value: V) => void;
  readonly id?: string;
}

export function Chooser<V extends string>({ label, value, options, put, id }: Chosen<V>): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <select
        className="sheet-input"
        value={value}
        {...(id === undefined ? {} : { id })}
        onChange={(event) => {
          const chosen = options.find((one) => one.value === event.target.value);
          if (chosen !== undefined) put(chosen.value);
        }}
      >
        {options.every((one) => one.value !== value) && <option value={value}>{value === "" ? "请选择" : value}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Typed {
  readonly label: string;
  readonly value: string;
  readonly put: (value: string) => void;
  readonly wrong?: boolean;
  readonly text?: boolean;
  readonly id?: string;
  readonly note?: string;
}

export function Typing({ label, value, put, wrong = false, text = false, id, note }: Typed): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <input
        className={text ? "sheet-input" : "sheet-input number"}
        value={value}
        maxLength={text ? 200 : 30}
        inputMode={text ? "text" : "decimal"}
        autoComplete="off"
        aria-invalid={wrong}
        {...(id === undefined ? {} : { id })}
        {...(note === undefined ? {} : { "aria-describedby": note })}
        onChange={(event) => put(text ? event.target.value : halfWidth(event.target.value))}
        onBlur={() => !text && value !== "" && decimalOf(value) !== value && put(decimalOf(value))}
      />
    </label>
  );
}
