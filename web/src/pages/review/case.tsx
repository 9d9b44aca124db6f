// The case page for all roles.
import type { ReactElement } from "react";

export function Case(): ReactElement {
  return <h1>案卷</h1>;
}
