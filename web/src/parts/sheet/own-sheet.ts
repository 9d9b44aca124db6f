// The evaluator's own sheet and its files while it is written: kept in this browser at every keystroke until it is filed, seen by every part of the page.
import { useCallback, useSyncExternalStore } from "react";
import type { Proof } from "@qingce/core/declaration/body";
import { emptySheet, type Sheet } from "@qingce/core/score/sheet";

interface Own {
  readonly sheet: Sheet;
  readonly proofs: readonly Proof[];
}

const none: Own = { sheet: emptySheet, proofs: [] };

const keyOf = (declaration: string, account: string): string => `qingce:evaluation:${declaration}:${account}`;
const held = new Map<string, Own>();
const listeners = new Set<() => void>();

const isSheet = (kept: unknown): kept is Sheet => typeof kept === "object" && kept !== null && "answers" in kept && typeof kept.answers === "object" && "notApplicable" in kept && typeof kept.notApplicable === "object";

function readOwn(key: string): Own {
  const known = held.get(key);
  if (known !== undefined) return known;
  let found = none;
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<Own> | null;
    if (isSheet(kept?.sheet)) found = { sheet: kept.sheet, proofs: Array.isArray(kept.proofs) ? kept.proofs : [] };
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

export interface OwnSheet extends Own {
  readonly change: (next: (sheet: Sheet) => Sheet) => void;
  readonly attach: (next: (proofs: readonly Proof[]) => readonly Proof[]) => void;
  /** Once it is filed, nothing stays behind. */
  readonly forget: () => void;
}

export function useOwnSheet(declaration: string, account: string): OwnSheet {
  const key = keyOf(declaration, account);
  const own = useSyncExternalStore(subscribe, () => readOwn(key));
  const put = useCallback(
    (next: Own | undefined): void => {
      held.set(key, next ?? none);
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
  const change: OwnSheet["change"] = (next) => put({ ...readOwn(key), sheet: next(readOwn(key).sheet) });
  const attach: OwnSheet["attach"] = (next) => put({ ...readOwn(key), proofs: next(readOwn(key).proofs) });
  return { ...own, change, attach, forget: () => put(undefined) };
}
