// What stands in a desk's place while its answer is awaited.
import type { ReactElement } from "react";

export const Awaiting = ({ what }: { readonly what: string }): ReactElement => (
  <p className="quiet" role="status">
    正在取得{what}…
  </p>
);
