// One item of the sheet: a line of the table with its figures, below it what is asked for, why it has its points, its proofs and its trace.
import { useId, useState, type ReactElement } from "react";
import { directionOf } from "@qingce/core/score/item-words";
import type { ItemOutcome } from "@qingce/core/score/outcome";
import type { ItemLaid } from "../../text/sheet-layout.ts";
import { idOf } from "../../text/form-sections.ts";
import { traceOf } from "../../text/item-trace.ts";
import { sayFigure, sayPoints, sayUnit } from "../../text/sheet-said.ts";
import { AwayInput } from "./away-input.tsx";
import { FieldInput } from "./field-input.tsx";
import { PeerStanding } from "./peer-standing.tsx";
import { PlaceNotes } from "./place-notes.tsx";
import { PointsInput } from "./points-input.tsx";
import type { SheetInHand } from "./sheet-in-hand.ts";
import { TraceView } from "./trace-view.tsx";

interface Props {
  readonly hand: SheetInHand;
  readonly laid: ItemLaid;
}

interface Figures {
  readonly open: boolean;
  readonly traceId: string;
  readonly toggle: () => void;
}

export const columns = ["序号", "指标", "类型", "单位", "引领值", "基准值", "指标值", "得分"] as const;

function Figure({ what, text, name, figures: { open, traceId, toggle } }: { readonly what: string; readonly text: string; readonly name: string; readonly figures: Figures }): ReactElement {
  if (text === "" || text === "—") return <span className="quiet">—</span>;
  return (
    <button type="button" className="figure" aria-expanded={open} aria-controls={traceId} aria-label={`${name}${what} ${text}，${open ? "收起" : "看"}计算过程`} onClick={toggle}>
      {text}
    </button>
  );
}

function Line({ hand, laid: { item, away }, outcome, figures }: Props & { readonly outcome: ItemOutcome; readonly figures: Figures }): ReactElement {
  const { name, no } = item.file;
  const figure = (what: string, text: string): ReactElement => <Figure what={what} text={text} name={name} figures={figures} />;
  const other = hand.beside?.items[item.at];
  return (
    <tr className="item-line" id={idOf(`sheet.item.${item.id}`)} tabIndex={-1} data-status={outcome.status}>
      <td className="number" data-label="序号">
        {no ?? ""}
      </td>
      <th scope="row">
        {name}
        {outcome.alternative !== undefined && outcome.alternative !== name && <span className="quiet block">按：{outcome.alternative}</span>}
      </th>
      <td data-label="类型">{directionOf(item.file)}</td>
      <td data-label="单位">{sayUnit(outcome.unit)}</td>
      <td className="number" data-label="引领值">
        {figure("引领值", sayFigure(outcome.lead))}
      </td>
      <td className="number" data-label="基准值">
        {figure("基准值", sayFigure(outcome.base))}
      </td>
      <td className="number" data-label="指标值">
        {figure("指标值", sayFigure(outcome.value))}
        {other !== undefined && <span className="quiet block">自评 {sayFigure(other.value)}</span>}
      </td>
      <td className="number points" data-label="得分">
        {away ? <span className="quiet">不适用</span> : outcome.status === "scored" ? figure("得分", sayPoints(outcome.points)) : <span className="open-mark">待填</span>}
        <span className="quiet"> / {sayPoints(outcome.max)}</span>
        {other !== undefined && <span className="quiet block">自评 {sayPoints(other.points)}</span>}
      </td>
    </tr>
  );
}

export function ItemRow({ hand, laid }: Props): ReactElement | null {
  const { item, fields, judged, away } = laid;
  const traceId = useId();
  const [open, setOpen] = useState(false);
  const outcome = hand.worked.outcome.items[item.at];
  if (outcome === undefined) return null;
  const figures: Figures = { open, traceId, toggle: () => setOpen(!open) };
  const doubt = hand.worked.doubts.get(item.id);
  return (
    <>
      <Line hand={hand} laid={laid} outcome={outcome} figures={figures} />
      <tr className="item-detail">
        <td />
        <td colSpan={7}>
          {item.file.says !== undefined && <p className="quiet says">{item.file.says}</p>}
          {fields.map((name) => (
            <FieldInput key={name} hand={hand} name={name} />
          ))}
          {judged && <PointsInput hand={hand} laid={laid} />}
          <AwayInput hand={hand} item={item} />
          {item.file.hint !== undefined && <p className="quiet">{item.file.hint}</p>}
          {doubt !== undefined && <p className="sheet-doubt">{doubt}</p>}
          <PlaceNotes hand={hand} place={`sheet.item.${item.id}`} />
          {!away && (
            <p className="quiet item-reason">
              {outcome.reason}{" "}
              <button type="button" className="link" aria-expanded={open} aria-controls={traceId} onClick={figures.toggle}>
                {open ? "收起计算过程" : "计算过程"}
                <span className="unseen">：{item.file.name}</span>
              </button>
            </p>
          )}
          {open && (
            <TraceView id={traceId} trace={traceOf({ scheme: hand.scheme, slots: hand.worked.slots, source: hand.source, ...(hand.origins === undefined ? {} : { origins: hand.origins }) }, item, outcome)}>
              {hand.peersOf === undefined ? null : <PeerStanding declaration={hand.peersOf} item={item.id} />}
            </TraceView>
          )}
          {hand.evidence?.(`sheet.item.${item.id}`, item.file.name, item.file.evidence ?? [])}
        </td>
      </tr>
    </>
  );
}
