// The declaration form.
import type { ReactElement } from "react";

export function DeclarationForm(): ReactElement {
  return <h1>申报表</h1>;
}
