// Search, filters and order of the inbox. They live in the address, a moment after the last keystroke.
import { Button, Input, Select, type InputRef } from "antd";
import { useEffect, useImperativeHandle, useRef, useState, type ReactElement, type RefObject } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
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

const moment = 250;
const sorts = (Object.entries(inboxSorts) as [InboxSort, string][]).map(([value, label]) => ({ value, label }));

/** The word as typed, so that one being composed is never cut by the address. */
function SearchBox({ sieve, set, search }: Pick<Props, "sieve" | "set" | "search">): ReactElement {
  const box = useRef<InputRef>(null);
  useImperativeHandle(search, () => box.current?.input ?? document.createElement("input"));
  const [word, setWord] = useState(sieve.q);
  const [asked, setAsked] = useState(sieve.q);
  const [sent, setSent] = useState(sieve.q);
  // the address changed by another hand: cleared, gone back
  if (asked !== sieve.q) {
    setAsked(sieve.q);
    if (sieve.q !== sent) setWord(sieve.q);
  }
  const latest = useRef(set);
  useEffect(() => {
    latest.current = set;
  });
  useEffect(() => {
    if (word.trim() === asked) return undefined;
    const timer = setTimeout(() => {
      setSent(word.trim());
      latest.current({ q: word.trim() });
    }, moment);
    return () => clearTimeout(timer);
  }, [word, asked]);
  return <Input ref={box} aria-label="按单位名称、拼音或编号查找" placeholder="单位名称、拼音、首字母或编号（按 / 到此）" maxLength={100} value={word} onChange={(event) => setWord(event.target.value)} allowClear />;
}

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
      <SearchBox sieve={sieve} set={set} search={search} />
      {choices.map(([name, label, options]) => (
        <Select key={name} aria-label={label} placeholder={label} allowClear popupMatchSelectWidth={false} showSearch={name === "region" ? { optionFilterProp: "label" } : false} {...(sieve[name] === "" ? {} : { value: sieve[name] })} options={[...options]} onChange={(value: string | undefined) => set({ [name]: value ?? "" })} />
      ))}
      <Select aria-label="排序" popupMatchSelectWidth={false} value={sieve.sort} options={sorts} onChange={(sort) => set({ sort })} />
      {isSifted(sieve) && <Button onClick={clear}>清除筛选</Button>}
    </div>
  );
}
