// Which nodes contain the regions picked in this tab: what the server told of at loading does not know them yet.
import { useSyncExternalStore } from "react";

type Nodes = { readonly [code: string]: readonly string[] };

let known: Nodes = {};
const listeners = new Set<() => void>();

export function learnRegion(code: string, nodes: readonly string[]): void {
  known = { ...known, [code]: nodes };
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useRegionNodes = (): Nodes => useSyncExternalStore(subscribe, () => known);
