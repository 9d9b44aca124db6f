// The inbox of every role.
import type { ReactElement } from "react";

export function Inbox(): ReactElement {
  return <h1>待办</h1>;
}
