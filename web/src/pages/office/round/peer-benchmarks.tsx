// Benchmarks worked out from those who are listed, offered to an adoption: the leading five in a hundred and the average, with how many stand behind.
import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { sayGroup } from "../../../text/peers-said.ts";
import { useRead } from "../../../parts/desk/use-api.ts";

interface Props {
  readonly round: string;
  readonly scheme: string;
  /** Takes the values that could be worked out, and says where they come from. */
  readonly take: (values: { readonly [name: string]: string }, source: string, industry: string) => void;
}

export function PeerBenchmarks({ round, scheme, take }: Props): ReactElement {
  const [standard = "", name = ""] = scheme.split("/");
  const [industry, setIndustry] = useState("");
  const { data } = useRead("read-peer-benchmarks", { round, standard, scheme: name, industry }, { keep: true });
  const known = (data?.benchmarks ?? []).flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
  const largest = (data?.benchmarks ?? []).reduce<(typeof known)[number] | undefined>((most, one) => (most === undefined || one.n > most.n ? { ...one, value: one.value ?? "" } : most), undefined);
  const group = data === undefined || largest === undefined ? "" : sayGroup(data.day, { ...largest, industry });
  const said = data === undefined ? "正在统计…" : largest === undefined ? "方案没有由同行算出的标杆" : known.length === 0 ? `${group}已列名单且有数，不足 ${data.least} 家，不给出` : `${known.length} 个标杆可由已列名单的同行算出：${group}（各项有数的家数不同，最少 ${Math.min(...known.map(({ n }) => n))} 家）；取三位有效数字`;
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
        <Button onClick={() => take(Object.fromEntries(known.map(({ benchmark, value }) => [benchmark, value])), `同行统计：${group}，已列名单；引领值取前5%水平，基准值取平均`, industry)}>填入同行统计值</Button>
      )}
    </div>
  );
}
