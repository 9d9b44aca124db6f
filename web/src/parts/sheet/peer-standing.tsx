// Where the unit stands among its peers with one item: better than so many in a hundred, or too few to tell. Nobody else's figure.
import type { ReactElement } from "react";
import { sayGroup } from "../../text/peers-said.ts";
import { useRead } from "../desk/use-api.ts";

export function PeerStanding({ declaration, item }: { readonly declaration: string; readonly item: string }): ReactElement | null {
  const { data } = useRead("read-peers", { declaration }, { staleTime: 30_000 });
  const standings = data?.standings.filter((one) => one.item === item) ?? [];
  if (data === undefined || standings.length === 0) return null;
  return (
    <div>
      <dt>同行位置</dt>
      <dd>
        {standings.map((one) => (
          <span key={one.name} className="block">
            {standings.length > 1 && `${one.name}：`}
            {sayGroup(data.day, one)}
            {one.n < data.least ? `，不足 ${data.least} 家，不给出` : one.percentile === null ? "；本单位的指标尚未填齐" : `，本单位优于其中 ${one.percentile}%（按 5% 取整，以已保存的为准；尚未提交的数按两位有效数字比）`}
          </span>
        ))}
      </dd>
    </div>
  );
}
