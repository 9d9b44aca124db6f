// The list as it is seen, as a file: the filters in force go with it.
import type { ReactElement } from "react";

interface Props {
  /** Without the format at its end. */
  readonly path: string;
  /** Of the address, without the question mark. */
  readonly query: string;
}

export function Downloads({ path, query }: Props): ReactElement {
  const behind = query === "" ? "" : `?${query}`;
  return (
    <p className="quiet">
      按当前条件下载：
      <a href={`${path}/xlsx${behind}`} download>
        Excel
      </a>
      、
      <a href={`${path}/csv${behind}`} download>
        CSV
      </a>
    </p>
  );
}
