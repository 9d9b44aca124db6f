// The desk of a recommending node.
import type { ReactElement } from "react";

export function CityDesk(): ReactElement {
  return <h1>推荐工作台</h1>;
}
