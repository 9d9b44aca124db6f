// The filters of the inbox, kept in the address: a link shows what its sender saw.
import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { Sieve } from "../../../text/inbox-rows.ts";

export interface SieveInHand {
  readonly sieve: Sieve;
  readonly set: (name: keyof Sieve, value: string) => void;
  readonly clear: () => void;
}

export function useSieve(): SieveInHand {
  const text = useRouterState({ select: (state) => state.location.searchStr });
  const navigate = useNavigate();
  const asked = new URLSearchParams(text);
  const get = (name: string): string => asked.get(name) ?? "";
  const go = (next: URLSearchParams): void => void navigate({ href: next.size === 0 ? "/desk" : `/desk?${next.toString()}`, replace: true });
  const set = (name: keyof Sieve, value: string): void => {
    const next = new URLSearchParams(asked);
    if (value === "") next.delete(name);
    else next.set(name, value);
    go(next);
  };
  const sieve = { q: get("q"), round: get("round"), kind: get("kind"), step: get("step"), status: get("status"), mine: get("mine") !== "all" };
  return { sieve, set, clear: () => go(new URLSearchParams({ mine: "all" })) };
}
