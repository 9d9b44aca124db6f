// Registration of an organisation.
import type { ReactElement } from "react";

export function Register(): ReactElement {
  return <h1>单位注册</h1>;
}
