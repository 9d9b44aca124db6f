// Single-letter keys of a list. They rest while the reader types, and Enter rests on whatever has its own.
// Listened for in the commit that shows the list: whoever sees a row may press at once.
import { useLayoutEffect, useRef } from "react";

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox]"));
const acts = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest("a, button, [role=button], [role=dialog]") !== null;

export function useKeys(keys: { readonly [key: string]: () => void }): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = latest.current[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
      if (event.key === "Enter" && acts(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
