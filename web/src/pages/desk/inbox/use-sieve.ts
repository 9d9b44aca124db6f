// The filters of the inbox, kept in the address: a link shows what its sender saw. A page gone to is a step for the back button.
import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { inboxAddress, noSieve, sieveIn, type Sieve } from "../../../text/inbox-sieve.ts";

export interface SieveInHand {
  readonly sieve: Sieve;
  /** A change of what is asked begins at the first page. */
  readonly set: (change: Partial<Sieve>) => void;
  readonly page: (after: readonly string[]) => void;
  readonly clear: () => void;
}

export function useSieve(): SieveInHand {
  const text = useRouterState({ select: (state) => state.location.searchStr });
  const router = useRouter();
  const navigate = useNavigate();
  const sieve = sieveIn(text);
  // Two changes in one breath: the second builds on the first, though the page still shows what was before.
  const latest = (): Sieve => sieveIn(router.latestLocation.searchStr);
  const go = (next: Sieve, replace: boolean): void => void navigate({ href: inboxAddress(next), replace });
  return {
    sieve,
    set: (change) => go({ ...latest(), after: [], ...change }, true),
    page: (after) => go({ ...latest(), after }, false),
    clear: () => go({ ...noSieve, mine: false, sort: sieve.sort }, true),
  };
}
