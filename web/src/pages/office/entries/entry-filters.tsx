// Search, filters and order of the desk's list.
import { Button, Select } from "antd";
import type { ReactElement, RefObject } from "react";
import { kindWords, levelWords } from "@qingce/core/register/entry-words";
import { SearchBox } from "../../../parts/desk/search-box.tsx";
import { entrySorts, entryStandings, isNarrowed, levelOfNode, type EntrySort, type EntryStandingAsked } from "../../../text/entry-sieve.ts";
import { RegionWithin } from "../../../parts/desk/region-within.tsx";
import type { EntrySieveInHand } from "./use-entry-sieve.ts";

interface Props extends Pick<EntrySieveInHand, "sieve" | "set" | "clear"> {
  readonly node: string;
  readonly search: RefObject<HTMLInputElement | null>;
}

const optionsOf = (words: { readonly [value: string]: string }) => Object.entries(words).map(([value, label]) => ({ value, label }));

export function EntryFilters({ node, sieve, set, clear, search }: Props): ReactElement {
  const own = levelOfNode(node);
  const levels = [{ value: "", label: `本级（${levelWords[own]}）` }, ...optionsOf(levelWords).filter(({ value }) => value !== own), { value: "all", label: "各级" }];
  return (
    <div className="filters" role="search">
      <SearchBox q={sieve.q} set={(q) => set({ q })} search={search} label="按单位名称、曾用名或拼音查找" placeholder="名称、曾用名、拼音或首字母（按 / 到此）" />
      <Select aria-label="层级" popupMatchSelectWidth={false} value={sieve.level} options={levels} onChange={(level) => set({ level })} />
      <Select aria-label="类别" placeholder="类别" allowClear popupMatchSelectWidth={false} {...(sieve.kind === "" ? {} : { value: sieve.kind })} options={optionsOf(kindWords)} onChange={(kind: string | undefined) => set({ kind: kind ?? "" })} />
      <RegionWithin node={node} region={sieve.region} choose={(region) => set({ region })} />
      <Select aria-label="现状" popupMatchSelectWidth={false} value={sieve.standing} options={optionsOf(entryStandings)} onChange={(standing: EntryStandingAsked) => set({ standing })} />
      <label className="day-asked">
        某日
        <input type="date" className="choose" value={sieve.on} min="2000-01-01" max="2100-12-31" onChange={(event) => set({ on: event.target.value })} />
      </label>
      <Select aria-label="排序" popupMatchSelectWidth={false} value={sieve.sort} options={optionsOf(entrySorts)} onChange={(sort: EntrySort) => set({ sort })} />
      {isNarrowed(sieve) && <Button onClick={clear}>清除筛选</Button>}
    </div>
  );
}
