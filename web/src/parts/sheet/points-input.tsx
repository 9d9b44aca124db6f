// Points that are given, not computed 酌情给分: by whoever fills in the sheet and signs for it.
import type { ReactElement } from "react";
import type { ItemLaid } from "../../text/sheet-layout.ts";
import { idOf } from "../../text/form-sections.ts";
import { sayPoints } from "../../text/sheet-said.ts";
import { NumberInput } from "./number-input.tsx";
import { PlaceNotes } from "./place-notes.tsx";
import { answer, type SheetInHand } from "./sheet-in-hand.ts";

export function PointsInput({ hand, laid: { item } }: { readonly hand: SheetInHand; readonly laid: ItemLaid }): ReactElement {
  const place = { kind: "whole" as const, field: item.id };
  return (
    <div className="sheet-field sheet-field-number" data-field={item.id}>
      <label htmlFor={idOf(`sheet.${item.id}`)} className="sheet-label">
        酌情给分<span className="sheet-unit">（0 至 {sayPoints(item.points)} 分）</span>
      </label>
      <div>
        <NumberInput hand={hand} place={place} label={`${item.file.name}：酌情给分（0 至 ${sayPoints(item.points)} 分）`} />
        <PlaceNotes hand={hand} place={`sheet.${item.id}`} take={(text) => answer(hand, place, text)} />
      </div>
    </div>
  );
}
