// An item that does not concern the applicant 不适用: said with a reason, where the scheme allows it.
import type { ReactElement } from "react";
import type { Item } from "@qingce/core/score/scheme";
import { idOf } from "../../text/form-sections.ts";
import { noteIdOf, PlaceNotes } from "./place-notes.tsx";
import type { SheetInHand } from "./sheet-in-hand.ts";

export function AwayInput({ hand, item }: { readonly hand: SheetInHand; readonly item: Item }): ReactElement | null {
  if (item.file["not-applicable"] !== "allowed") return null;
  const { id, name } = item.file;
  const place = `sheet.not-applicable.${id}`;
  const reason = Object.hasOwn(hand.sheet.notApplicable, id) ? hand.sheet.notApplicable[id] : undefined;
  const put = (next: string | undefined): void =>
    hand.change((sheet) => ({ ...sheet, notApplicable: Object.fromEntries([...Object.entries(sheet.notApplicable).filter(([one]) => one !== id), ...(next === undefined ? [] : [[id, next] as const])]) }));
  return (
    <div className="sheet-away">
      <label>
        <input type="checkbox" checked={reason !== undefined} onChange={(event) => put(event.target.checked ? "" : undefined)} />
        不适用<span className="unseen">：{name}</span>
      </label>
      {reason !== undefined && (
        <span className="sheet-away-reason">
          <input id={idOf(place)} className="sheet-input" aria-label={`${name}不适用的理由`} aria-describedby={noteIdOf(place)} placeholder="请写明理由" maxLength={4000} value={reason} onChange={(event) => put(event.target.value)} onBlur={() => hand.leave(place)} />
          <PlaceNotes hand={hand} place={place} />
        </span>
      )}
    </div>
  );
}
