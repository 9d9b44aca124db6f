// The counts of an import, which add up to the rows read.
import type { ReactElement } from "react";
import { countsSaid, type Counts } from "./words.ts";

export function CountsLine({ counts, rejected }: { readonly counts: Counts; readonly rejected: number }): ReactElement {
  return (
    <dl className="import-counts">
      <div>
        <dt>读到</dt>
        <dd className="number">{counts.read}</dd>
      </div>
      {countsSaid(counts, rejected).map(([word, n]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd className="number">{n}</dd>
        </div>
      ))}
    </dl>
  );
}
