// The input of one fact by its type: yes or no, percent, number with its unit, text, region by name.
import { Input } from "antd";
import type { ReactElement } from "react";
import type { FactDefinition, FactValue } from "@qingce/core/rule/fact";
import { RegionPicker } from "../../../parts/desk/region-picker.tsx";
import { decimalOf, halfWidth, percentOf, shareOf } from "../../../text/share-percent.ts";
import { learnRegion } from "./region-nodes.ts";
import { StandardInput } from "./standard-input.tsx";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly definition: FactDefinition;
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue | undefined) => void;
  readonly onBlur: () => void;
  readonly invalid: boolean;
  readonly note: string;
}

const text = (value: FactValue | undefined): string => (typeof value === "string" ? value : "");

function YesNo({ id, name, definition, value, onChange, onBlur, invalid, note }: Props): ReactElement {
  const option = (of: boolean, word: string, first: boolean): ReactElement => (
    <label>
      <input type="radio" name={name} {...(first ? { id } : {})} checked={value === of} onChange={() => onChange(of)} onBlur={onBlur} />
      {word}
    </label>
  );
  return (
    <span className="yes-no" role="radiogroup" aria-label={definition.label} aria-invalid={invalid} aria-describedby={note}>
      {option(true, "是", true)}
      {option(false, "否", false)}
      {value !== undefined && (
        <button type="button" className="link" onClick={() => onChange(undefined)}>
          清除<span className="unseen">“{definition.label}”</span>
        </button>
      )}
    </span>
  );
}

export function FactInput(props: Props): ReactElement {
  const { id, definition, value, onChange, onBlur, invalid, note } = props;
  const shared = { id, onBlur, "aria-label": definition.label, "aria-invalid": invalid, "aria-describedby": note, ...(invalid ? { status: "error" as const } : {}) };
  switch (definition.type) {
    case "boolean":
      return <YesNo {...props} />;
    case "share":
      return <Input {...shared} className="number-input" inputMode="decimal" suffix="%" value={percentOf(text(value))} onChange={(event) => onChange(shareOf(event.target.value))} />;
    case "decimal":
      return <Input {...shared} className="number-input" inputMode="decimal" suffix={definition.unit ?? ""} value={text(value)} onChange={(event) => onChange(halfWidth(event.target.value))} onBlur={() => (onChange(value === undefined ? undefined : decimalOf(text(value))), onBlur())} />;
    case "text":
      if (definition.list !== undefined) return <StandardInput id={id} label={definition.label} value={text(value)} onChange={onChange} onBlur={onBlur} invalid={invalid} note={note} />;
      return <Input.TextArea {...shared} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} value={text(value)} onChange={(event) => onChange(event.target.value)} />;
    case "region":
      return (
        <RegionPicker
          id={id}
          label={definition.label}
          value={text(value)}
          onBlur={onBlur}
          invalid={invalid}
          onChange={({ code, nodes }) => {
            learnRegion(code, nodes);
            onChange(code);
          }}
        />
      );
  }
}
