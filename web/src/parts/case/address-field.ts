// One field of the address as state: which step, which kind. Writing it leaves no step for the back button.
import { useNavigate, useRouterState } from "@tanstack/react-router";

export function useAddressField(name: string): readonly [string | undefined, (value: string) => void] {
  const { pathname, searchStr } = useRouterState({ select: (state) => ({ pathname: state.location.pathname, searchStr: state.location.searchStr }), structuralSharing: true });
  const navigate = useNavigate();
  const set = (value: string): void => {
    const next = new URLSearchParams(searchStr);
    next.set(name, value);
    void navigate({ href: `${pathname}?${next.toString()}`, replace: true });
  };
  return [new URLSearchParams(searchStr).get(name) ?? undefined, set];
}
