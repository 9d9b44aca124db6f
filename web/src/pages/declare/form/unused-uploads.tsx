// Files that reached the server and stand nowhere in the form, as after a browser that died between the two: offered again.
import { Button } from "antd";
import type { ReactElement } from "react";
import { useRead } from "../../../parts/desk/use-api.ts";
import { placeLabel } from "../../../text/form-sections.ts";
import type { FormInHand } from "./basis.ts";
import { addProofTo } from "./proof-change.ts";

export function UnusedUploads({ hand }: { readonly hand: FormInHand }): ReactElement | null {
  const read = useRead("list-proofs", { declaration: hand.form.declaration }, { staleTime: 60_000 });
  const known = new Set(hand.judgment.facts.map((row) => row.name));
  const unused = (read.data?.proofs ?? []).filter((one) => (known.has(one.place) || one.place.startsWith("sheet.")) && !hand.body.proofs.some((proof) => proof.digest === one.digest && proof.of === one.place));
  if (unused.length === 0) return null;
  return (
    <details className="unused">
      <summary>已上传、未列入的文件（{unused.length}）</summary>
      <ul className="plain">
        {unused.map((one) => (
          <li key={`${one.place}/${one.digest}`} className="proof-line">
            <span>
              {one.name}
              <span className="quiet block">{hand.judgment.facts.find((row) => row.name === one.place)?.definition.proof ?? placeLabel(one.place, hand.judgment, hand.basis)}</span>
            </span>
            <Button size="small" onClick={() => hand.change((body) => addProofTo(body, { digest: one.digest, name: one.name, of: one.place }))}>
              列入
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
