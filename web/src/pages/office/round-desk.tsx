// The desk of the authority.
import type { ReactElement } from "react";

export function RoundDesk(): ReactElement {
  return <h1>批次工作台</h1>;
}
