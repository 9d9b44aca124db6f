// The unit that goes on after a merger: found by name or pinyin on the same list.
import { Select } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { useRead } from "../../../parts/desk/use-api.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import type { Entry } from "./entry-desk.tsx";

interface Props {
  readonly entry: Entry;
  readonly value: string;
  readonly change: (entry: string) => void;
  readonly refusals: readonly Refusal[];
}

export function IntoField({ entry, value, change, refusals }: Props): ReactElement {
  const [q, setQ] = useState("");
  const asked = { level: entry.level as Tier, kind: entry.kind as Kind, pool: entry.pool, limit: 20, ...(q.trim() === "" ? {} : { q: q.trim() }) };
  const found = useRead("list-entries", asked, { keep: true, enabled: q.trim() !== "" });
  const options = (found.data?.entries ?? []).filter((one) => one.entry !== entry.entry).map((one) => ({ value: one.entry, label: `${one.name}（${one.regionName}）` }));
  return (
    <DeskField label="存续单位" place="into" refusals={refusals} note={`须在同一份名单（${entry.list}）上；不在名单上的，其资格须另行申报`}>
      {(given) => (
        <Select
          {...given}
          showSearch={{ filterOption: false, onSearch: setQ }}
          placeholder="输入名称、拼音或首字母查找"
          notFoundContent={q.trim() === "" ? "请输入名称" : "同一名单上没有这样的单位"}
          {...(value === "" ? {} : { value })}
          options={options}
          onChange={change}
          {...(given["aria-invalid"] === true ? { status: "error" as const } : {})}
        />
      )}
    </DeskField>
  );
}
