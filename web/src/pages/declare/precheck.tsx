// Pre-check before a form is opened.
import type { ReactElement } from "react";

export function PrecheckPage(): ReactElement {
  return <h1>申报预检</h1>;
}
