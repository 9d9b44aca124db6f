// The listed unit that a proceeding is about: found by name or pinyin among those of the office's area.
import { Select } from "antd";
import { useState, type ReactElement } from "react";
import { nation } from "@qingce/core/base/region";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";

interface Props {
  readonly value: string;
  /** Of the unit chosen already. */
  readonly name: string | undefined;
  readonly change: (entry: string) => void;
}

export function UnitField({ value, name, change }: Props): ReactElement {
  const { nodes } = useMe();
  const [q, setQ] = useState("");
  const [node = nation] = nodes;
  const found = useRead("list-entries", { standing: "listed", limit: 20, ...(node === nation ? {} : { region: node }), ...(q.trim() === "" ? {} : { q: q.trim() }) }, { keep: true, enabled: q.trim() !== "" });
  const options = q.trim() === "" ? [] : (found.data?.entries ?? []).map((one) => ({ value: one.entry, label: `${one.name}（${levelWord(one.level)}${kindWord(one.kind)}）` }));
  const chosen = value !== "" && name !== undefined && options.every((one) => one.value !== value) ? [{ value, label: name }] : [];
  return (
    <DeskField label="在册单位" place="entry" refusals={[]}>
      {(given) => <Select {...given} showSearch={{ filterOption: false, onSearch: setQ }} placeholder="输入名称、拼音或首字母查找" notFoundContent={q.trim() === "" ? "请输入名称" : "本地区名单上没有这样的单位"} {...(value === "" ? {} : { value })} options={[...chosen, ...options]} onChange={change} />}
    </DeskField>
  );
}
