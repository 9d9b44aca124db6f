// Ctrl+Enter (⌘ Enter) acts, from inside a field too. With one form on the page it acts from anywhere; with several, only the one that holds the focus.
// A dialog lies over the page: it has the chord as soon as it is seen, wherever the focus still is.
import { useLayoutEffect, useRef, type RefObject } from "react";

interface Chord {
  readonly holdsFocus: () => boolean;
  readonly liesOver: () => boolean;
}

const open = new Set<Chord>();

/** Those that may act now: of forms in dialogs that are seen, else of all. */
function onTop(): readonly Chord[] {
  const over = [...open].filter((one) => one.liesOver());
  return over.length > 0 ? over : [...open];
}

const isChord = (event: KeyboardEvent): boolean => event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && !event.repeat;

/** `mark` is anything inside the form; the form itself is the nearest form, dialog or section around it. */
export function useChord(act: (() => void) | undefined, mark?: RefObject<HTMLElement | null>): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const chord: Chord = {
      holdsFocus: () => mark?.current?.closest("form, dialog, [role=dialog], details, li, section")?.contains(document.activeElement) ?? true,
      liesOver: () => (mark?.current?.closest("dialog, [role=dialog]")?.getClientRects().length ?? 0) > 0,
    };
    const press = (event: KeyboardEvent): void => {
      if (!isChord(event) || latest.current === undefined) return;
      const may = onTop();
      if (!may.includes(chord) || (may.length > 1 && !chord.holdsFocus())) return;
      event.preventDefault();
      latest.current();
    };
    open.add(chord);
    addEventListener("keydown", press);
    return () => {
      open.delete(chord);
      removeEventListener("keydown", press);
    };
  }, [mark]);
}
