// Rows picked by keys and by hand: j and k walk, x picks, Shift+X and Shift with the pointer pick a range, Escape lets all go.
import { useState } from "react";
import { useKeys } from "../../../parts/desk/use-keys.ts";
import { extend, moveTo, nothingPicked, toggle, toggleAll } from "../../../text/picking.ts";

export interface PickingInHand {
  readonly picked: readonly string[];
  readonly at: number;
  readonly set: (ids: readonly string[]) => void;
  readonly press: (at: number, range: boolean) => void;
  readonly walk: (at: number) => void;
  readonly all: () => void;
}

/** `resting`: a dialog is open and has the keys. */
export function usePicking(ids: readonly string[], resting: boolean, open: (id: string) => void): PickingInHand {
  const [state, setState] = useState(nothingPicked);
  const at = Math.min(state.at, Math.max(0, ids.length - 1));
  const walk = (to: number): void => setState((last) => moveTo(ids, last, to));
  const stretch = (to: number): void => setState((last) => extend(ids, last, to));
  const all = (): void => setState((last) => toggleAll(ids, last));
  const keys = {
    j: () => walk(at + 1),
    k: () => walk(at - 1),
    x: () => setState((last) => toggle(ids, last, at)),
    X: () => stretch(at),
    J: () => stretch(at + 1),
    K: () => stretch(at - 1),
    a: all,
    Escape: () => setState((last) => ({ ...last, picked: [] })),
    Enter: () => open(ids[at] ?? ""),
  };
  useKeys(resting ? {} : keys);
  return {
    picked: state.picked.filter((id) => ids.includes(id)),
    at,
    set: (picked) => setState((last) => ({ ...last, picked })),
    press: (to, range) => setState((last) => (range ? extend(ids, last, to) : toggle(ids, last, to))),
    walk,
    all,
  };
}
