// The fields of a tie between two bodies: the body tells its own, the office one that it found.
import type { ReactElement } from "react";
import { tieWords } from "../../text/evaluator-said.ts";
import { TextField } from "./text-field.tsx";

/** A legal representative is told by the registration itself. */
export interface TieTold {
  readonly kind: "ownership" | "declared";
  readonly other: string;
}

export const noTie: TieTold = { kind: "ownership", other: "" };

export function TieFields({ tie, change }: { readonly tie: TieTold; readonly change: (tie: TieTold) => void }): ReactElement {
  return (
    <>
      <label className="labelled">
        关联方式
        <select className="choose" value={tie.kind} onChange={(event) => change({ ...tie, kind: event.target.value === "declared" ? "declared" : "ownership" })}>
          <option value="ownership">{tieWords.ownership}</option>
          <option value="declared">{tieWords.declared}</option>
        </select>
      </label>
      <TextField label="对方统一社会信用代码" value={tie.other} change={(other) => change({ ...tie, other })} />
    </>
  );
}
