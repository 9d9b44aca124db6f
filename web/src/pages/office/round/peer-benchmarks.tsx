// Benchmarks worked out from those who are listed, offered to an adoption: the leading five in a hundred and the average, with how many stand behind.
import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { useRead } from "../../../parts/desk/use-api.ts";

interface Props {
  readonly round: string;
  readonly scheme: string;
  /** Takes the values that could be worked out, and says where they come from. */
  readonly take: (values: { readonly [name: string]: string }, source: string) => void;
}

export function PeerBenchmarks({ round, scheme, take }: Props): ReactElement {
  const [standard = "", name = ""] = scheme.split("/");
  const [industry, setIndustry] = useState("");
  const { data } = useRead("read-peer-benchmarks", { round, standard, scheme: name, industry }, { keep: true });
  const known = (data?.benchmarks ?? []).flatMap(({ benchmark, value, n }) => (value === null ? [] : [{ benchmark, value, n }]));
  const most = Math.max(0, ...(data?.benchmarks ?? []).map(({ n }) => n));
  const said = data === undefined ? "正在统计…" : known.length === 0 ? `已列名单、有数的同行最多 ${most} 家，不足 ${data.least} 家，不给出` : `${known.length} 个标杆可由已列名单的同行算出（每项 ${Math.min(...known.map(({ n }) => n))} 家以上）`;
  return (
    <div className="spaced">
      <label className="labelled">
        同行统计的行业代码（空为全部）
        <Input className="short" value={industry} maxLength={6} onChange={(event) => setIndustry(event.target.value.replaceAll(/[^0-9A-Z]/gu, ""))} />
      </label>
      <span className="quiet" role="status">
        {said}
      </span>
      {known.length > 0 && data !== undefined && (
        <Button onClick={() => take(Object.fromEntries(known.map(({ benchmark, value }) => [benchmark, value])), `同行统计（行业 ${industry === "" ? "全部" : industry}，已列名单，${data.day}）：引领值取前5%，基准值取平均`)}>填入同行统计值</Button>
      )}
    </div>
  );
}
