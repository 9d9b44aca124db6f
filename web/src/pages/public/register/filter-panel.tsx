// What to look for in the register: words, level, kind, year, region and the day of the list; and its order.
import { useRef } from "react";
import { kindWords, levelWords } from "@qingce/core/register/entry-words";
import { Field } from "../../../parts/field.tsx";
import { useKeys } from "../../../parts/keys.ts";
import { registerSorts, type FilterKey, type RegisterFilter } from "../../../text/register-filter.ts";
import { RegionPicker } from "./region-picker.tsx";

interface Props {
  readonly typed: RegisterFilter;
  readonly change: (part: { readonly [key in FilterKey]?: string }) => void;
  readonly today: string;
}

const firstYear = 2017;
const yearsTo = (today: string): readonly string[] => Array.from({ length: Math.max(1, Number(today.slice(0, 4)) - firstYear + 1) }, (_, n) => String(Number(today.slice(0, 4)) - n));

interface ChoiceGiven {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly choose: (value: string) => void;
  /** The word for no choice; null where the options hold it. */
  readonly none?: string | null;
}

function Choice({ label, value, options, choose, none = "全部" }: ChoiceGiven) {
  return (
    <Field label={label}>
      {(given) => (
        <select {...given} value={value} onChange={(event) => choose(event.target.value)}>
          {none !== null && <option value="">{none}</option>}
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function FilterPanel({ typed, change, today }: Props) {
  const search = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => search.current?.focus() });
  const years = yearsTo(today);
  return (
    <form className="register-filter" role="search" aria-label="查询名单" onSubmit={(event) => event.preventDefault()}>
      <div className="words-field">
        <Field label="单位名称">
          {(given) => <input {...given} ref={search} type="search" maxLength={100} placeholder="名称中的字、拼音或首字母" value={typed.q} onChange={(event) => change({ q: event.target.value })} />}
        </Field>
      </div>
      <Choice label="层级" value={typed.level} options={Object.entries(levelWords)} choose={(level) => change({ level })} />
      <Choice label="类别" value={typed.kind} options={Object.entries(kindWords)} choose={(kind) => change({ kind })} />
      <Choice label="年度" value={typed.year} options={(typed.year === "" || years.includes(typed.year) ? years : [typed.year, ...years]).map((year) => [year, `${year}年`])} choose={(year) => change({ year })} />
      <RegionPicker region={typed.region} choose={(region) => change({ region })} />
      <Field label="某日在册">{(given) => <input {...given} type="date" value={typed.on} min="2000-01-01" max="2100-12-31" onChange={(event) => change({ on: event.target.value })} />}</Field>
      <Choice label="排序" value={typed.sort} options={Object.entries(registerSorts)} choose={(sort) => change({ sort })} none={null} />
    </form>
  );
}
