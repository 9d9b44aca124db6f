// What a list is sieved by, kept in the address; a change begins at the first page and leaves no step for the back button.
import { useNavigate, useRouterState } from "@tanstack/react-router";

/** `set` with nothing takes the field out of the address. */
export function useAddressFilters(): readonly [get: (name: string) => string | undefined, set: (name: string, value: string | undefined) => void] {
  const { pathname, searchStr } = useRouterState({ select: (state) => ({ pathname: state.location.pathname, searchStr: state.location.searchStr }), structuralSharing: true });
  const navigate = useNavigate();
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(searchStr);
    next.delete("after");
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
    void navigate({ href: next.size === 0 ? pathname : `${pathname}?${next.toString()}`, replace: true });
  };
  return [(name) => new URLSearchParams(searchStr).get(name) ?? undefined, set];
}
