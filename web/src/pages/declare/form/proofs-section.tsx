// The proofs: for each fact that wants one, the files with the period they speak of. Files are chosen, or dropped on the row.
import type { ReactElement } from "react";
import type { FactRow } from "../../../text/form-judgment.ts";
import type { FormInHand } from "./basis.ts";
import { ProofFiles, useProofDrop } from "./proof-files.tsx";
import { UnusedUploads } from "./unused-uploads.tsx";

function ProofRow({ row, hand }: { readonly row: FactRow; readonly hand: FormInHand }): ReactElement {
  const drop = useProofDrop(hand, row.name);
  return (
    <div className="proof-row" {...drop.target}>
      <div className="fact-name">
        {row.definition.proof}
        <span className="quiet block">证明：{row.definition.label}</span>
      </div>
      <div className="fact-cell">
        <ProofFiles hand={hand} drop={drop} label={row.definition.proof ?? ""} />
      </div>
    </div>
  );
}

export function ProofsSection(hand: FormInHand): ReactElement {
  const rows = hand.judgment.facts.filter(({ name, definition }) => definition.proof !== undefined && hand.body.facts[name] !== false);
  return (
    <section id="section-proofs" aria-labelledby="head-proofs">
      <h2 id="head-proofs">佐证</h2>
      <p className="quiet">PDF、PNG、JPG、XLSX、DOCX、CSV，单个不超过 20 MB；可拖放到行上。有统计期的请填所属期。</p>
      {rows.map((row) => (
        <ProofRow key={row.name} row={row} hand={hand} />
      ))}
      <UnusedUploads hand={hand} />
    </section>
  );
}
