// The filter in hand, written into the address a moment after the last keystroke: browsers refuse to rewrite it at every letter.
import { useEffect, useRef, useState } from "react";
import { rewrite } from "../../../parts/navigation.ts";
import { anchorIn } from "../../../text/anchor.ts";
import { filterIn, queryOf, type Filter } from "../../../text/clause-filter.ts";

const moment = 200;

/** `search` is the query of the address; a change of it that is not our own takes the filter with it. */
export function useFilter(search: string): readonly [Filter, (next: Filter) => void] {
  const [filter, setFilter] = useState(() => filterIn(search));
  const written = useRef(search);
  useEffect(() => {
    if (search === written.current) return;
    written.current = search;
    setFilter(filterIn(search));
  }, [search]);
  useEffect(() => {
    const query = queryOf(filter);
    if (query === queryOf(filterIn(location.search))) return undefined;
    const timer = setTimeout(() => {
      // The clause in hand may be the first that the new filter hides: then the address names it no longer.
      const shown = document.getElementById(anchorIn(location.hash)) !== null;
      written.current = query;
      rewrite(`${location.pathname}${query}${shown ? location.hash : ""}`);
    }, moment);
    return () => clearTimeout(timer);
  }, [filter]);
  return [filter, setFilter];
}
