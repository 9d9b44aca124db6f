// Answers that are chosen: yes or no, one of several, any of a set.
import type { ReactElement } from "react";
import { textsOf } from "@qingce/core/score/answer-place";
import type { Field } from "@qingce/core/score/scheme-field";
import { idOf } from "../../text/form-sections.ts";
import { noteIdOf } from "./place-notes.tsx";
import { answer, type SheetInHand } from "./sheet-in-hand.ts";

interface Props {
  readonly hand: SheetInHand;
  readonly name: string;
  readonly field: Extract<Field, { type: "yes-no" | "choice" | "set" }>;
}

interface Option {
  readonly key: string;
  readonly label: string;
  readonly value: boolean | string;
}

function Radios({ hand, name, field, options }: Props & { readonly options: readonly Option[] }): ReactElement {
  const place = `sheet.${name}`;
  const held = hand.sheet.answers[name];
  const put = (value: boolean | string | undefined): void => answer(hand, { kind: "whole", field: name }, value);
  return (
    <span className="sheet-options" role="radiogroup" aria-label={field.label} aria-invalid={hand.shown(place).length > 0} aria-describedby={noteIdOf(place)}>
      {options.map(({ key, label, value }, n) => (
        <label key={key}>
          <input type="radio" name={place} {...(n === 0 ? { id: idOf(place) } : {})} checked={held === value} onChange={() => put(value)} onBlur={() => hand.leave(place)} />
          {label}
        </label>
      ))}
      {held !== undefined && (
        <button type="button" className="link clear" onClick={() => put(undefined)}>
          清除<span className="unseen">“{field.label}”</span>
        </button>
      )}
    </span>
  );
}

function Ticks({ hand, name, field }: Props & { readonly field: Extract<Field, { type: "set" }> }): ReactElement {
  const place = `sheet.${name}`;
  const held = hand.sheet.answers[name];
  const ticked = textsOf(held);
  const put = (id: string, on: boolean): void => {
    const next = field.options.map((one) => one.id).filter((one) => (one === id ? on : ticked.includes(one)));
    answer(hand, { kind: "whole", field: name }, next);
  };
  return (
    <fieldset className="sheet-ticks" aria-describedby={noteIdOf(place)}>
      <legend className="unseen">{field.label}</legend>
      {field.options.map(({ id, label }, n) => (
        <label key={id}>
          <input type="checkbox" {...(n === 0 ? { id: idOf(place) } : {})} checked={ticked.includes(id)} onChange={(event) => put(id, event.target.checked)} onBlur={() => hand.leave(place)} />
          {label}
        </label>
      ))}
      <label>
        <input type="checkbox" checked={held !== undefined && ticked.length === 0} onChange={(event) => answer(hand, { kind: "whole", field: name }, event.target.checked ? [] : undefined)} />
        以上都不符合
      </label>
    </fieldset>
  );
}

export function OptionInput(props: Props): ReactElement {
  const { field } = props;
  switch (field.type) {
    case "yes-no":
      return <Radios {...props} options={[{ key: "yes", label: "是", value: true }, { key: "no", label: "否", value: false }]} />;
    case "choice":
      return <Radios {...props} options={field.options.map(({ id, label }) => ({ key: id, label, value: id }))} />;
    case "set":
      return <Ticks {...props} field={field} />;
  }
}
