// The pages gone through of a list, kept in the address under a name of their own; a page gone to is a step for the back button.
import { useNavigate, useRouterState } from "@tanstack/react-router";

export function useAddressPages(name: string): readonly [after: readonly string[], go: (after: readonly string[]) => void] {
  const { pathname, searchStr } = useRouterState({ select: (state) => ({ pathname: state.location.pathname, searchStr: state.location.searchStr }), structuralSharing: true });
  const navigate = useNavigate();
  const go = (after: readonly string[]): void => {
    const next = new URLSearchParams(searchStr);
    next.delete(name);
    for (const one of after) next.append(name, one);
    void navigate({ href: next.size === 0 ? pathname : `${pathname}?${next.toString()}` });
  };
  return [new URLSearchParams(searchStr).getAll(name).filter((one) => /^[\w-]{1,120}$/u.test(one)), go];
}
