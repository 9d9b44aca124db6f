// What stands below a field: what is wrong with it and by which clause, and what the reviewer wrote of it.
import type { ReactElement } from "react";
import { clauseAddress } from "../../../text/clause-address.ts";
import { citesStandard, sayFault } from "../../../text/fault-said.ts";
import { idOf } from "../../../text/form-sections.ts";
import type { FormInHand } from "./basis.ts";

export const noteId = (place: string): string => `${idOf(place)}-note`;

export function FieldNotes({ place, shown, returned, form }: Pick<FormInHand, "shown" | "returned" | "form"> & { readonly place: string }): ReactElement {
  return (
    <span id={noteId(place)} className="field-notes">
      {returned(place).map((reason) => (
        <span key={reason} className="field-returned">
          退回原因：{reason}
        </span>
      ))}
      {shown(place).map((fault) => (
        <span key={`${fault.code}/${fault.hint}`} className="field-fault" data-code={fault.code}>
          {sayFault(fault, form.edition.rules)}
          {fault.clause !== undefined && (citesStandard(fault) ? `（${fault.clause}）` : <a href={clauseAddress(form.edition.id, fault.clause)}>（{fault.clause}）</a>)}
        </span>
      ))}
    </span>
  );
}
