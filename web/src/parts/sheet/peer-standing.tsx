// Where the unit stands among its peers with one item: better than so many in a hundred, or too few to tell. Nobody else's figure.
import type { ReactElement } from "react";
import { useRead } from "../desk/use-api.ts";

export function PeerStanding({ declaration, item }: { readonly declaration: string; readonly item: string }): ReactElement | null {
  const { data } = useRead("read-peers", { declaration }, { staleTime: 30_000 });
  const standings = data?.standings.filter((one) => one.item === item) ?? [];
  if (data === undefined || standings.length === 0) return null;
  return (
    <div>
      <dt>同行位置</dt>
      <dd>
        {standings.map(({ name, industry, n, percentile }) => (
          <span key={name} className="block">
            {standings.length > 1 && `${name}：`}
            {n < data.least ? `行业 ${industry} 有数的同行 ${n} 家，不足 ${data.least} 家，不给出` : percentile === null ? "本单位的指标尚未填齐" : `优于行业 ${industry} ${n} 家同行中的 ${percentile}%（按 5% 取整，以已保存的为准；尚未提交的数按两位有效数字比）`}
          </span>
        ))}
      </dd>
    </div>
  );
}
