// One figure: what it is and from which return, the input with its unit, last year's value and the difference; its faults and findings under it.
import { Input } from "antd";
import { useState, type ReactElement } from "react";
import { idOf } from "../../../text/form-sections.ts";
import { decimalOf, halfWidth } from "../../../text/share-percent.ts";
import { sayUnit } from "../../../text/sheet-said.ts";
import { sayChange, sayYearFigure } from "../../../text/year-said.ts";
import { FoundLine } from "../../../parts/year-table/found-line.tsx";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import type { Found } from "../../../parts/year-table/worked.ts";
import type { YearTableInHand } from "./use-year-table.ts";

type Figure = YearForm["figures"][number];

const numberIn = (text: string): number | null => {
  const bare = decimalOf(text);
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/u.test(bare) ? Number(bare) : null;
};

/** The text as typed lives here; what is no number yet is told and not kept as a figure. */
function useText(value: number | null): readonly [text: string, set: (text: string) => void] {
  const [text, setText] = useState(value === null ? "" : String(value));
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (value !== numberIn(text)) setText(value === null ? "" : String(value));
  }
  return [text, setText];
}

function Explain({ hand, found }: { readonly hand: YearTableInHand; readonly found: Found }): ReactElement {
  const { id, says } = found.check;
  const place = `notes.${id}`;
  const faults = hand.shown(place);
  return (
    <div className="found-explain">
      <label htmlFor={idOf(place)} className="quiet">
        说明原因{found.told.severity === "fault" ? "（数字无误的须写明）" : "（可不填）"}
      </label>
      <Input.TextArea
        id={idOf(place)}
        aria-label={`说明原因：${says}`}
        value={hand.body.notes[id] ?? ""}
        onChange={(event) => hand.change((body) => ({ ...body, notes: { ...body.notes, [id]: event.target.value } }))}
        onBlur={() => hand.leave(place)}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={2000}
        {...(faults.length > 0 ? { "aria-invalid": true, "aria-describedby": `${idOf(place)}-note` } : {})}
      />
      {faults.length > 0 && (
        <span id={`${idOf(place)}-note`} className="field-fault">
          {faults.map(({ hint }) => hint).join("；")}
        </span>
      )}
    </div>
  );
}

interface FigureProps {
  readonly hand: YearTableInHand;
  readonly figure: Figure;
}

function FigureName({ figure: { id, label, optional, returns, note } }: Pick<FigureProps, "figure">): ReactElement {
  return (
    <div>
      <label htmlFor={idOf(`figures.${id}`)}>{label}</label>
      <span className="quiet">
        {[optional === true ? "可不填" : "", returns === undefined ? "" : `见 ${returns.join("、")}`, note ?? ""].filter(Boolean).join("，")}
      </span>
    </div>
  );
}

/** What stands under a figure: its faults, what the auditor pointed out, what the checks found. */
function Under({ hand, figure: { id }, faults, found }: FigureProps & { readonly faults: readonly string[]; readonly found: readonly Found[] }): ReactElement | null {
  const asked = isAsked(hand, id) ? ["审核退回：请核对这一项"] : [];
  const told = [...faults, ...asked];
  if (told.length + found.length === 0) return null;
  return (
    <div className="year-under">
      {told.length > 0 && (
        <span id={`${idOf(`figures.${id}`)}-note`} className={faults.length > 0 ? "field-fault" : "field-returned"}>
          {told.join("；")}
        </span>
      )}
      {found.map((one) => (
        <div key={one.check.id}>
          <FoundLine file={hand.form.file} found={one} />
          {one.told.severity !== "hint" && <Explain hand={hand} found={one} />}
        </div>
      ))}
    </div>
  );
}

const isAsked = ({ table }: YearTableInHand, id: string): boolean => table.filing?.told?.fields.includes(id) === true;

export function FigureRow({ hand, figure }: FigureProps): ReactElement {
  const { id, at, unit } = figure;
  const { worked, table, body } = hand;
  const place = `figures.${id}`;
  const value = body.figures[id] ?? null;
  const [text, setText] = useText(value);
  const malformed = text.trim() !== "" && numberIn(text) === null;
  const faults = malformed ? [`“${text}”不是数字`] : hand.shown(place).map(({ hint }) => hint);
  const type = (typed: string): void => {
    setText(typed);
    const next = numberIn(typed);
    if (next !== value) hand.change((now) => ({ ...now, figures: { ...now.figures, [id]: next } }));
  };
  return (
    <div className="year-row" data-figure={id}>
      <FigureName figure={figure} />
      <div className="figure">
        <input
          id={idOf(place)}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={text}
          aria-invalid={faults.length > 0}
          {...(faults.length > 0 || isAsked(hand, id) ? { "aria-describedby": `${idOf(place)}-note` } : {})}
          onChange={(event) => type(halfWidth(event.target.value))}
          onBlur={() => hand.leave(place)}
        />
        <span className="unit">{sayUnit(unit)}</span>
      </div>
      <span className="number" data-label={`${table.season.year - 1}年`}>{sayYearFigure(worked.last?.[at])}</span>
      <span className="number" data-label="增减">{sayChange(value, worked.last?.[at]) || "—"}</span>
      <Under hand={hand} figure={figure} faults={faults} found={worked.found.filter(({ beside }) => beside === id)} />
    </div>
  );
}
