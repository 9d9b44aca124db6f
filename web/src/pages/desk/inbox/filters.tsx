// Search, filters and order of the inbox. They live in the address, a moment after the last keystroke.
import { Button, Select } from "antd";
import type { ReactElement, RefObject } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { SearchBox } from "../../../parts/desk/search-box.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import type { InboxAnswer } from "../../../text/inbox-rows.ts";
import { inboxSorts, isSifted, type InboxSort } from "../../../text/inbox-sieve.ts";
import { standingWord } from "../../../text/outcome-word.ts";
import { regionChoices } from "../../../text/region-choices.ts";
import type { SieveInHand } from "./use-sieve.ts";

interface Props extends Pick<SieveInHand, "sieve" | "set" | "clear"> {
  readonly inbox: InboxAnswer | undefined;
  readonly rounds: OutputOf<RouteOf<"list-rounds">>["rounds"];
  readonly search: RefObject<HTMLInputElement | null>;
}

const sorts = (Object.entries(inboxSorts) as [InboxSort, string][]).map(([value, label]) => ({ value, label }));

export function Filters({ sieve, set, clear, inbox, rounds, search }: Props): ReactElement {
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const kindName = (kind: string): string => editions.data?.editions.flatMap((one) => one.kinds).find((one) => one.kind === kind)?.name ?? kind;
  const choices: readonly (readonly [name: "round" | "kind" | "status" | "region", label: string, options: readonly { readonly value: string; readonly label: string }[]])[] = [
    ["round", "批次", (inbox?.rounds ?? []).map(({ round }) => ({ value: round, label: rounds.find((one) => one.round === round)?.title ?? round }))],
    ["kind", "类别", (inbox?.kinds ?? []).map((value) => ({ value, label: kindName(value) }))],
    ["status", "状态", (inbox?.statuses ?? []).map((value) => ({ value, label: standingWord(value) }))],
    ["region", "地区", regionChoices(inbox?.regions ?? [], sieve.region)],
  ];
  return (
    <div className="filters" role="search">
      <SearchBox q={sieve.q} set={(q) => set({ q })} search={search} label="按单位名称、拼音或编号查找" placeholder="单位名称、拼音、首字母或编号（按 / 到此）" />
      {choices.map(([name, label, options]) => (
        <Select key={name} aria-label={label} placeholder={label} allowClear popupMatchSelectWidth={false} showSearch={name === "region" ? { optionFilterProp: "label" } : false} {...(sieve[name] === "" ? {} : { value: sieve[name] })} options={[...options]} onChange={(value: string | undefined) => set({ [name]: value ?? "" })} />
      ))}
      <Select aria-label="排序" popupMatchSelectWidth={false} value={sieve.sort} options={sorts} onChange={(sort) => set({ sort })} />
      {isSifted(sieve) && <Button onClick={clear}>清除筛选</Button>}
    </div>
  );
}
