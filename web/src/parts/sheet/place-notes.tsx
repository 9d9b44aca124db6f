// What stands below an answer: what the reviewer wrote, what is wrong and how to mend it; where the figure meant is known, one press takes it.
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { idOf } from "../../text/form-sections.ts";
import type { SheetInHand } from "./sheet-in-hand.ts";

export const noteIdOf = (place: string): string => `${idOf(place)}-note`;

const insteadOf = ({ facts }: Refusal): string | undefined => (typeof facts?.["instead"] === "string" ? facts["instead"] : undefined);

export function PlaceNotes({ hand, place, take }: { readonly hand: SheetInHand; readonly place: string; readonly take?: (text: string) => void }): ReactElement | null {
  const [faults, returned] = [hand.shown(place), hand.returned(place)];
  if (faults.length + returned.length === 0) return null;
  return (
    <span id={noteIdOf(place)} className="field-notes">
      {returned.map((reason) => (
        <span key={reason} className="field-returned">
          退回原因：{reason}
        </span>
      ))}
      {faults.map((fault) => {
        const instead = insteadOf(fault);
        return (
          <span key={`${fault.code}/${fault.hint}`} className="field-fault" data-code={fault.code}>
            {fault.hint}
            {instead !== undefined && take !== undefined && (
              <button type="button" className="link instead" onClick={() => take(instead)}>
                改为 {instead}
              </button>
            )}
          </span>
        );
      })}
    </span>
  );
}
