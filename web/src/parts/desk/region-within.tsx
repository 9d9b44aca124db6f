// A region within the office's own area, tier by tier; the whole area where none is chosen.
import { nation } from "@qingce/core/base/region";
import { Select } from "antd";
import type { ReactElement } from "react";
import { useRead } from "./use-api.ts";

interface Props {
  readonly node: string;
  readonly region: string;
  readonly choose: (region: string) => void;
}

function Tier({ within, region, choose, label }: { readonly within: string; readonly region: string; readonly choose: (region: string) => void; readonly label: string }): ReactElement | null {
  const read = useRead("list-regions", within === nation ? {} : { within }, { staleTime: Infinity });
  const regions = read.data?.regions ?? [];
  if (regions.length === 0) return null;
  const chosen = regions.find((one) => region.startsWith(one.code));
  return (
    <>
      <Select
        aria-label={label}
        placeholder={label}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        {...(chosen === undefined ? {} : { value: chosen.code })}
        options={regions.map((one) => ({ value: one.code, label: one.name }))}
        onChange={(code: string | undefined) => choose(code ?? (within === nation ? "" : within))}
      />
      {chosen !== undefined && !chosen.leaf && <Tier within={chosen.code} region={region} choose={choose} label="其下地区" />}
    </>
  );
}

export function RegionWithin({ node, region, choose }: Props): ReactElement {
  return <Tier within={node} region={region} choose={(code) => choose(code === node ? "" : code)} label="地区" />;
}
