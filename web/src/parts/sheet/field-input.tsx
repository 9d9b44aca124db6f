// One field of a scheme's form with its label, unit, hint, where the figure is taken from, and what is wrong with it.
import { useState, type ReactElement } from "react";
import type { Answers } from "@qingce/core/score/answers";
import type { Field } from "@qingce/core/score/scheme-field";
import { idOf } from "../../text/form-sections.ts";
import { pasteYears, type RowsPasted } from "../../text/paste-rows.ts";
import { sayUnit } from "../../text/sheet-said.ts";
import { CarrierDrawer } from "./carrier-drawer.tsx";
import { NumberInput } from "./number-input.tsx";
import { OptionInput } from "./option-input.tsx";
import { PastedNote } from "./pasted-note.tsx";
import { PlaceNotes } from "./place-notes.tsx";
import { answer, type SheetInHand } from "./sheet-in-hand.ts";
import { TableInput } from "./table-input.tsx";

interface Props {
  readonly hand: SheetInHand;
  readonly name: string;
}

type Of<T extends Field["type"]> = Extract<Field, { type: T }>;

function Years({ hand, name, field, years }: Props & { readonly field: Of<"number">; readonly years: number }): ReactElement {
  const [pasted, setPasted] = useState<{ readonly what: RowsPasted; readonly before: Answers }>();
  const paste = (year: number) => (text: string): void => {
    const what = pasteYears(text, hand.sheet.answers, name, years, year);
    setPasted({ what, before: hand.sheet.answers });
    hand.change((sheet) => ({ ...sheet, answers: what.answers }));
  };
  return (
    <div id={idOf(`sheet.${name}`)} tabIndex={-1} role="group" aria-label={field.label}>
      <span className="sheet-years">
        {Array.from({ length: years }, (_, year) => {
          const place = { kind: "year" as const, field: name, year };
          const which = year === years - 1 ? "评价年" : `前 ${years - 1 - year} 年`;
          return (
            <span key={year}>
              <span className="quiet block">{which}</span>
              <NumberInput hand={hand} place={place} label={`${field.label}（${which}）`} paste={paste(year)} />
              <PlaceNotes hand={hand} place={`sheet.${name}.${year + 1}`} take={(text) => answer(hand, place, text)} />
            </span>
          );
        })}
      </span>
      {pasted !== undefined && (
        <PastedNote
          pasted={pasted.what}
          close={() => setPasted(undefined)}
          undo={() => {
            hand.change((sheet) => ({ ...sheet, answers: { ...sheet.answers, [name]: pasted.before[name] ?? [] } }));
            setPasted(undefined);
          }}
        />
      )}
    </div>
  );
}

function Input({ hand, name, field }: Props & { readonly field: Field }): ReactElement {
  const place = { kind: "whole" as const, field: name };
  switch (field.type) {
    case "number":
      return field.years === undefined ? <NumberInput hand={hand} place={place} label={`${field.label}${sayUnit(field.unit) === "" ? "" : `（${sayUnit(field.unit)}）`}`} /> : <Years hand={hand} name={name} field={field} years={field.years} />;
    case "text":
      return <NumberInput hand={hand} place={place} label={field.label} text />;
    case "table":
      return <TableInput hand={hand} name={name} field={field} />;
    case "yes-no":
    case "choice":
    case "set":
      return <OptionInput hand={hand} name={name} field={field} />;
  }
}

const hintOf = (field: Field): string => [field.note, ...(field.type === "number" && field.returns !== undefined ? [`取自统计报表 ${field.returns.join("、")}`] : []), ...(field.type === "number" && field.optional === true ? ["可不填"] : [])].filter((one) => one !== undefined).join("；");

export function FieldInput({ hand, name }: Props): ReactElement | null {
  const field = hand.scheme.file.fields[name];
  if (field === undefined) return null;
  const unit = field.type === "number" ? sayUnit(field.unit) : "";
  const hint = hintOf(field);
  const label = (
    <>
      {field.label}
      {unit !== "" && <span className="sheet-unit">（{unit}）</span>}
    </>
  );
  const single = (field.type === "number" && field.years === undefined) || field.type === "text";
  return (
    <div className={`sheet-field sheet-field-${field.type === "number" && field.years !== undefined ? "years" : field.type}`} data-field={name}>
      {single ? (
        <label htmlFor={idOf(`sheet.${name}`)} className="sheet-label">
          {label}
        </label>
      ) : (
        <span className="sheet-label">{label}</span>
      )}
      <div>
        <Input hand={hand} name={name} field={field} />
        {field.type === "number" && field.from !== undefined && <CarrierDrawer hand={hand} label={field.label} />}
        {hint !== "" && <span className="quiet block">{hint}</span>}
        {field.type !== "table" && <PlaceNotes hand={hand} place={`sheet.${name}`} take={(text) => answer(hand, { kind: "whole", field: name }, text)} />}
      </div>
    </div>
  );
}
