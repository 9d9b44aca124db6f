// One's own account and sessions.
import type { ReactElement } from "react";

export function Account(): ReactElement {
  return <h1>账号</h1>;
}
