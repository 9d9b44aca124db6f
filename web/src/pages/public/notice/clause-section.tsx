// The text clause by clause with what is said of each. The filter and the clause in hand live in the address.
import { useLayoutEffect, useMemo, useRef } from "react";
import { useKeys } from "../../../parts/keys.ts";
import { rewrite, useAddress } from "../../../parts/navigation.ts";
import { Nothing } from "../../../parts/states.tsx";
import { Legend } from "../../../parts/tag.tsx";
import { anchorIn, hashOf } from "../../../text/anchor.ts";
import { countOf, marks, noFilter, passes } from "../../../text/clause-filter.ts";
import { clauseViews, type ClauseView } from "../../../text/clause-view.ts";
import { walked } from "../../../text/clause-walk.ts";
import type { EditionAnswer } from "../../../text/question.ts";
import { ClauseRow } from "./clause-row.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { useFilter } from "./use-filter.ts";

function toClause(anchor: string, focus: boolean): void {
  const row = document.getElementById(anchor);
  row?.scrollIntoView({ block: "start" });
  if (focus) row?.focus({ preventScroll: true });
}

/** Follows the address to its clause, at first and whenever the hash changes; a clause that the filter hides is brought back by `reveal`. */
function useHash(hash: string, reveal: (anchor: string) => void): void {
  const first = useRef(true);
  const latest = useRef(reveal);
  useLayoutEffect(() => {
    latest.current = reveal;
  });
  useLayoutEffect(() => {
    const anchor = anchorIn(hash);
    if (anchor === "") return;
    latest.current(anchor);
    const focus = first.current;
    requestAnimationFrame(() => {
      // by then the reader may have walked on
      if (anchorIn(location.hash) === anchor) toClause(anchor, focus);
    });
    first.current = false;
  }, [hash]);
}

function Rows({ clauses, current }: { readonly clauses: readonly ClauseView[]; readonly current: string }) {
  return clauses.map((clause) => <ClauseRow key={clause.anchor} clause={clause} current={clause.anchor === current} />);
}

export function ClauseSection({ edition }: { readonly edition: EditionAnswer }) {
  const address = useAddress();
  const clauses = useMemo(() => clauseViews(edition), [edition]);
  const [filter, setFilter] = useFilter(address.search);
  const field = useRef<HTMLInputElement>(null);
  const shown = clauses.filter((clause) => passes(clause, filter));
  const current = anchorIn(address.hash);
  const walk = (by: 1 | -1): void => {
    const next = walked(shown.map((clause) => clause.anchor), current, by);
    if (next === undefined) return;
    rewrite(`${location.pathname}${location.search}${hashOf(next)}`);
    toClause(next, true);
  };
  useHash(address.hash, (anchor) => {
    const hidden = clauses.some((clause) => clause.anchor === anchor) && !shown.some((clause) => clause.anchor === anchor);
    if (hidden) setFilter(noFilter);
  });
  useKeys({ j: () => walk(1), k: () => walk(-1), "/": () => field.current?.focus() });
  const present = marks.map((mark) => ({ mark, n: countOf(clauses, mark) })).filter(({ n }) => n > 0);
  return (
    <section aria-labelledby="clauses" className="clauses">
      <h2 id="clauses">条款与规则</h2>
      <Legend marks={present.map(({ mark }) => mark)} />
      <FilterBar field={field} filter={filter} change={setFilter} present={present} shown={shown.length} all={clauses.length} />
      <Rows clauses={shown} current={current} />
      {shown.length === 0 && (
        <div>
          <Nothing says="没有条款符合这些条件。" />
          <button type="button" className="plain" onClick={() => setFilter(noFilter)}>
            清除条件
          </button>
        </div>
      )}
    </section>
  );
}
