// Which of several offices a page speaks for; says nothing where there is but one.
import type { ReactElement } from "react";

export function NodeChoice({ nodes, node, choose }: { readonly nodes: readonly string[]; readonly node: string; readonly choose: (node: string) => void }): ReactElement | null {
  if (nodes.length < 2) return null;
  return (
    <label className="labelled">
      所代表的地区
      <select className="choose" value={node} onChange={(event) => choose(event.target.value)}>
        {nodes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}
