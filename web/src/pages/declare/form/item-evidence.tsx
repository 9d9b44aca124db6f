// The proofs of one item of the sheet, on its row: what the scheme hints at, the files, a place to drop them.
import type { ReactElement } from "react";
import type { FormInHand } from "./basis.ts";
import { ProofFiles, useProofDrop } from "./proof-files.tsx";

interface Props {
  readonly hand: FormInHand;
  readonly of: string;
  readonly label: string;
  readonly hints: readonly string[];
}

export function ItemEvidence({ hand, of, label, hints }: Props): ReactElement {
  const drop = useProofDrop(hand, of);
  return (
    <div className="item-evidence" {...drop.target}>
      <span className="quiet evidence-hint">佐证{hints.length > 0 && `：${hints.join("；")}`}</span>
      <ProofFiles hand={hand} drop={drop} label={label} />
    </div>
  );
}
