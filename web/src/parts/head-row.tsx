// The head of a table whose columns need nothing but their names.
import type { ReactElement } from "react";

export function HeadRow({ heads }: { readonly heads: readonly string[] }): ReactElement {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
