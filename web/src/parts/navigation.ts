// The address as state: where the reader is, and going elsewhere without loading the page anew.
import { useSyncExternalStore } from "react";

const changed = "qingce:address";

function subscribe(listener: () => void): () => void {
  addEventListener("popstate", listener);
  addEventListener("hashchange", listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener("popstate", listener);
    removeEventListener("hashchange", listener);
    removeEventListener(changed, listener);
  };
}

const current = (): string => location.pathname + location.search + location.hash;

/** The address in hand; a change of it draws the page again. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(subscribe, current), location.origin);
}

/** Goes to an address of ours; a new page begins at its top. */
export function goTo(address: string): void {
  history.pushState(null, "", address);
  dispatchEvent(new Event(changed));
  scrollTo(0, 0);
  document.getElementById("main")?.focus({ preventScroll: true });
}

/** Writes the address anew in its place: filters and the clause in hand, which the back button should not walk through. */
export function rewrite(address: string): void {
  history.replaceState(null, "", address);
  dispatchEvent(new Event(changed));
}
