// Who is signed in, for every page of the workbench.
import { createContext, use, type ReactElement, type ReactNode } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export type Me = OutputOf<RouteOf<"me">>;

const Session = createContext<Me | undefined>(undefined);

export const SessionOf = ({ me, children }: { readonly me: Me; readonly children: ReactNode }): ReactElement => <Session value={me}>{children}</Session>;

/** The signed-in account; pages below the shell always have one. */
export function useMe(): Me {
  const me = use(Session);
  if (me === undefined) throw new Error("a page of the workbench stands outside the session");
  return me;
}
