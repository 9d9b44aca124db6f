// The desk's question to the register, kept in the address: a link shows what its sender saw. A page gone to is a step for the back button.
import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { entryAddress, entrySieveIn, noEntrySieve, type EntrySieve } from "../../../text/entry-sieve.ts";

export interface EntrySieveInHand {
  readonly sieve: EntrySieve;
  /** A change of what is asked begins at the first page. */
  readonly set: (change: Partial<EntrySieve>) => void;
  readonly page: (after: readonly string[]) => void;
  readonly clear: () => void;
}

/** `node` as the address names it, "" where there is but one. */
export function useEntrySieve(node: string): EntrySieveInHand {
  const text = useRouterState({ select: (state) => state.location.searchStr });
  const router = useRouter();
  const navigate = useNavigate();
  const latest = (): EntrySieve => entrySieveIn(router.latestLocation.searchStr);
  const go = (next: EntrySieve, replace: boolean): void => void navigate({ href: entryAddress(next, node), replace });
  return {
    sieve: entrySieveIn(text),
    set: (change) => go({ ...latest(), after: [], ...change }, true),
    page: (after) => go({ ...latest(), after }, false),
    clear: () => go({ ...noEntrySieve, sort: latest().sort }, true),
  };
}
