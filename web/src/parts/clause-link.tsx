// Names a clause and leads to it on the same page.
import { hashOf } from "../text/anchor.ts";

export function ClauseLink({ anchor }: { readonly anchor: string }) {
  return (
    <a className="clause-link" href={hashOf(anchor)} aria-label={`条款 ${anchor}`}>
      {anchor}
    </a>
  );
}

/** Several clauses, or a dash where none stands behind. */
export function ClauseLinks({ anchors }: { readonly anchors: readonly string[] }) {
  if (anchors.length === 0) return <span className="faint">—</span>;
  return (
    <span className="clause-links">
      {anchors.map((anchor) => (
        <ClauseLink key={anchor} anchor={anchor} />
      ))}
    </span>
  );
}
