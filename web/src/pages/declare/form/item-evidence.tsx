// The proofs of one item of the sheet, on its row: what the scheme hints at or demands, the files, a place to drop them, files given elsewhere.
import type { ReactElement } from "react";
import type { Proof } from "@qingce/core/declaration/body";
import { demandsEvidence } from "@qingce/core/score/item-evidence";
import type { FormInHand } from "./basis.ts";
import { addProofTo } from "./proof-change.ts";
import { ProofFiles, useProofDrop } from "./proof-files.tsx";

interface Props {
  readonly hand: FormInHand;
  readonly of: string;
  readonly label: string;
  readonly hints: readonly string[];
}

/** One return proves several items: a file given once need not be uploaded again. */
function GivenElsewhere({ hand: { body, change }, of, label }: Omit<Props, "hints">): ReactElement | null {
  const own = new Set(body.proofs.filter((proof) => proof.of === of).map(({ digest }) => digest));
  const others = new Map(body.proofs.filter(({ digest }) => !own.has(digest)).map((proof): readonly [string, Proof] => [proof.digest, proof]));
  if (others.size === 0) return null;
  const take = (digest: string): void => {
    const proof = others.get(digest);
    if (proof !== undefined) change((now) => addProofTo(now, { ...proof, of }));
  };
  return (
    <select className="given-elsewhere" aria-label={`引用已传的文件：${label}`} value="" onChange={(event) => take(event.target.value)}>
      <option value="">引用已传的文件</option>
      {[...others.values()].map(({ digest, name }) => (
        <option key={digest} value={digest}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function ItemEvidence({ hand, of, label, hints }: Props): ReactElement {
  const drop = useProofDrop(hand, of);
  const { scoring } = hand.basis;
  const demanded = of.startsWith("sheet.item.") && scoring !== undefined && demandsEvidence(scoring.scheme);
  return (
    <div className="item-evidence" {...drop.target}>
      <span className="quiet evidence-hint">
        佐证{demanded && "（填了指标值须上传）"}
        {hints.length > 0 && `：${hints.join("；")}`}
      </span>
      <ProofFiles hand={hand} drop={drop} label={label} />
      <GivenElsewhere hand={hand} of={of} label={label} />
    </div>
  );
}
