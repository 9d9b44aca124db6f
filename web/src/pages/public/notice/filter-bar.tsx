// The filter above the clauses: words, and marks to look for alone.
import type { RefObject } from "react";
import { toggled, type Filter, type Mark } from "../../../text/clause-filter.ts";
import { markWords } from "../../../text/words.ts";
import "./filter-bar.css";

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly filter: Filter;
  readonly change: (next: Filter) => void;
  readonly present: readonly { readonly mark: Mark; readonly n: number }[];
  readonly shown: number;
  readonly all: number;
}

function Marks({ filter, change, present }: Pick<Props, "filter" | "change" | "present">) {
  return (
    <fieldset>
      <legend>仅看</legend>
      {present.map(({ mark, n }) => (
        <label key={mark}>
          <input type="checkbox" checked={filter.only.includes(mark)} onChange={() => change(toggled(filter, mark))} />
          {markWords[mark].name} {n}
        </label>
      ))}
    </fieldset>
  );
}

export function FilterBar({ field, filter, change, present, shown, all }: Props) {
  return (
    <form className="filter" role="search" aria-label="筛选条款" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={field}
        type="search"
        aria-label="筛选条款：原文、规则、解读"
        placeholder="筛选原文、规则、解读"
        value={filter.text}
        onChange={(event) => change({ ...filter, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <Marks filter={filter} change={change} present={present} />
      <p role="status">
        {shown === all ? `共 ${all} 条` : `${all} 条中 ${shown} 条`}
      </p>
      <p className="keys" aria-hidden="true">
        <kbd>/</kbd> 筛选 <kbd>j</kbd> 下一条 <kbd>k</kbd> 上一条
      </p>
    </form>
  );
}
