// The evaluator's own sheet while it is written: kept in this browser at every keystroke until it is filed, seen by every part of the page.
import { useCallback, useSyncExternalStore } from "react";
import { emptySheet, type Sheet } from "@qingce/core/score/sheet";

const keyOf = (declaration: string, account: string): string => `qingce:evaluation:${declaration}:${account}`;
const held = new Map<string, Sheet>();
const listeners = new Set<() => void>();

function readSheet(key: string): Sheet {
  const known = held.get(key);
  if (known !== undefined) return known;
  let found = emptySheet;
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Sheet | null;
    if (kept !== null && typeof kept.answers === "object" && typeof kept.notApplicable === "object") found = kept;
  } catch {
    // What cannot be read counts as nothing written.
  }
  held.set(key, found);
  return found;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export interface OwnSheet {
  readonly sheet: Sheet;
  readonly change: (next: (sheet: Sheet) => Sheet) => void;
  /** Once it is filed, nothing stays behind. */
  readonly forget: () => void;
}

export function useOwnSheet(declaration: string, account: string): OwnSheet {
  const key = keyOf(declaration, account);
  const sheet = useSyncExternalStore(subscribe, () => readSheet(key));
  const put = useCallback(
    (next: Sheet | undefined): void => {
      held.set(key, next ?? emptySheet);
      try {
        if (next === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A full or forbidden shelf: the sheet then lives as long as the page.
      }
      listeners.forEach((listener) => listener());
    },
    [key],
  );
  return { sheet, change: (next) => put(next(readSheet(key))), forget: () => put(undefined) };
}
