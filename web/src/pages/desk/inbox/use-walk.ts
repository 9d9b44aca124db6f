// j and k walk the duties and the cases below them as one list, Enter opens; it begins at the first case.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useKeys } from "../../../parts/desk/use-keys.ts";

export interface Walk {
  /** Place among the duties, and among the cases; beyond either where the row in hand is one of the others. */
  readonly duty: number;
  readonly row: number;
  readonly pickDuty: (at: number) => void;
  readonly pickRow: (at: number) => void;
}

export function useWalk(duties: readonly { readonly page: string }[], rows: readonly { readonly declaration: string }[], keys: { readonly [key: string]: () => void } = {}): Walk {
  const navigate = useNavigate();
  // Counted from the first case, duties below zero: who walks the cases stays where they are when the duties come.
  const [at, setAt] = useState<number>();
  const [first, last] = [-duties.length, rows.length - 1];
  const held = (n: number): number => Math.max(first, Math.min(last, n));
  const row = held(at ?? (rows.length > 0 ? 0 : first));
  const page = row < 0 ? duties[row + duties.length]?.page : rows[row] && `/desk/cases/${rows[row].declaration}`;
  useKeys({
    ...keys,
    j: () => setAt(held(row + 1)),
    k: () => setAt(held(row - 1)),
    Enter: () => {
      if (page !== undefined) void navigate({ href: page });
    },
  });
  return { duty: row + duties.length, row, pickDuty: (n) => setAt(n - duties.length), pickRow: setAt };
}
