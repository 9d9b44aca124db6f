// The filter in hand, written into the address a moment after the last keystroke; choices are written at once.
import { useEffect, useRef, useState } from "react";
import { rewrite } from "../../../parts/navigation.ts";
import { narrowed, registerAddress, registerFilterIn, type FilterKey, type RegisterFilter } from "../../../text/register-filter.ts";

const moment = 250;

interface Filtering {
  /** As typed. */
  readonly typed: RegisterFilter;
  /** As the address has it: what is asked. */
  readonly asked: RegisterFilter;
  readonly change: (part: { readonly [key in FilterKey]?: string }) => void;
}

export function useRegisterFilter(search: string): Filtering {
  const asked = registerFilterIn(search);
  const [typed, setTyped] = useState(asked);
  const written = useRef(search);
  useEffect(() => {
    if (search === written.current) return;
    written.current = search;
    setTyped(registerFilterIn(search));
  }, [search]);
  useEffect(() => {
    const address = registerAddress(typed);
    if (address === registerAddress(registerFilterIn(location.search))) return undefined;
    const timer = setTimeout(() => {
      written.current = address.slice("/register".length);
      rewrite(address);
    }, moment);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, asked, change: (part) => setTyped((before) => narrowed(before, part)) };
}
