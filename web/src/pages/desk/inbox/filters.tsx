// Search and filters over the loaded list. They live in the address.
import { Button, Input, Select, type InputRef } from "antd";
import { useImperativeHandle, useRef, useState, type ReactElement, type RefObject } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useRead } from "../../../parts/desk/use-api.ts";
import type { Row } from "../../../text/inbox-rows.ts";
import { standingWord } from "../../../text/outcome-word.ts";
import type { SieveInHand } from "./use-sieve.ts";

interface Props extends SieveInHand {
  readonly rows: readonly Row[];
  readonly rounds: OutputOf<RouteOf<"list-rounds">>["rounds"];
  readonly search: RefObject<HTMLInputElement | null>;
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

export function Filters({ sieve, set, clear, rows, rounds, search }: Props): ReactElement {
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const box = useRef<InputRef>(null);
  useImperativeHandle(search, () => box.current?.input ?? document.createElement("input"));
  const kindName = (kind: string): string => editions.data?.editions.flatMap((one) => one.kinds).find((one) => one.kind === kind)?.name ?? kind;
  const choices: readonly (readonly [name: "round" | "kind" | "status", label: string, options: readonly { readonly value: string; readonly label: string }[]])[] = [
    ["round", "批次", unique(rows.map((row) => row.round)).map((value) => ({ value, label: rounds.find((one) => one.round === value)?.title ?? value }))],
    ["kind", "类别", unique(rows.map((row) => row.kind)).map((value) => ({ value, label: kindName(value) }))],
    ["status", "状态", unique(rows.map((row) => row.standing)).map((value) => ({ value, label: standingWord(value) }))],
  ];
  // Held here too, so that a word being composed is never cut by the address.
  const [word, setWord] = useState(sieve.q);
  const seek = (text: string): void => {
    setWord(text);
    set("q", text);
  };
  const wipe = (): void => {
    setWord("");
    clear();
  };
  const narrowed = sieve.q !== "" || sieve.round !== "" || sieve.kind !== "" || sieve.step !== "" || sieve.status !== "";
  return (
    <div className="filters" role="search">
      <Input ref={box} aria-label="按单位名称或编号查找" placeholder="单位名称或编号（按 / 到此）" value={word} onChange={(event) => seek(event.target.value)} allowClear />
      {choices.map(([name, label, options]) => (
        <Select key={name} aria-label={label} placeholder={label} allowClear popupMatchSelectWidth={false} {...(sieve[name] === "" ? {} : { value: sieve[name] })} options={[...options]} onChange={(value: string | undefined) => set(name, value ?? "")} />
      ))}
      {narrowed && <Button onClick={wipe}>清除筛选</Button>}
    </div>
  );
}
