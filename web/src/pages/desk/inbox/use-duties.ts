// The duties beside the cases: the first few, or all of them once asked for.
import { useState } from "react";
import { useRead } from "../../../parts/desk/use-api.ts";
import { besideCases, fewDuties, type DutyRow } from "../../../text/duties.ts";

export interface Duties {
  readonly shown: readonly DutyRow[];
  readonly total: number;
  /** Days of all of them, for the figures above. */
  readonly waits: readonly { readonly due: string | null; readonly count: number }[];
  readonly all: boolean;
  readonly showAll: () => void;
}

export function useDuties(): Duties {
  const [asked, ask] = useState(false);
  const found = besideCases(useRead("read-duties", { limit: 500 }).data?.duties ?? []);
  const all = asked || found.length <= fewDuties;
  return { shown: all ? found : found.slice(0, fewDuties), total: found.length, waits: found.map(({ due }) => ({ due, count: 1 })), all, showAll: () => ask(true) };
}
