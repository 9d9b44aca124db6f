// The units of a publicity, searched by any word; where objections are received, each line leads to the form.
import { useRef, useState } from "react";
import { Field } from "../../../parts/field.tsx";
import { useKeys } from "../../../parts/keys.ts";
import { useRegionNames } from "../../../parts/region-names.ts";
import { Nothing } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { kindName } from "../../../text/kinds-of.ts";
import type { UnitShown } from "../../../text/publicity.ts";
import { editionsQuestion } from "../../../text/question.ts";
import { regionName } from "../../../text/region-name.ts";

interface Props {
  readonly units: readonly UnitShown[];
  readonly edition: string;
  readonly choose?: (number: string) => void;
  readonly chosen?: string;
}

interface RowGiven extends Pick<Props, "choose"> {
  readonly unit: UnitShown;
  readonly selected: boolean;
}

function Row({ unit, choose, selected }: RowGiven) {
  return (
    <tr aria-selected={choose === undefined ? undefined : selected}>
      <th scope="row">{unit.name}</th>
      <td data-label="编号">{unit.number}</td>
      <td data-label="类别">{unit.kind}</td>
      <td data-label="地区">{unit.region}</td>
      {choose !== undefined && (
        <td className="act">
          <button type="button" className="button quiet small" aria-label={`提出异议：${unit.name}`} onClick={() => choose(unit.number)}>
            提出异议
          </button>
        </td>
      )}
    </tr>
  );
}

function Units({ units, choose, chosen }: Omit<Props, "edition">) {
  return (
    <WideTable caption="公示名单" quiet className="units sheet">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">编号</th>
          <th scope="col">类别</th>
          <th scope="col">地区</th>
          {choose !== undefined && (
            <th scope="col">
              <span className="unseen">办理</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <Row key={unit.number} unit={unit} selected={unit.number === chosen} {...(choose === undefined ? {} : { choose })} />
        ))}
      </tbody>
    </WideTable>
  );
}

/** Kind and region in the words that the notice and the code table use. */
function useNamed(units: readonly UnitShown[], edition: string): readonly UnitShown[] {
  const asked = useAnswer(editionsQuestion);
  const names = useRegionNames(units.map(({ region }) => region));
  const kinds = asked.kind === "answered" ? (asked.answer.editions.find((one) => one.edition === edition)?.kinds ?? []) : [];
  return units.map((unit) => ({ ...unit, kind: kindName(kinds, unit.kind), region: regionName(unit.region, names) }));
}

export function UnitTable({ units, edition, ...rest }: Props) {
  const [words, setWords] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const named = useNamed(units, edition);
  const wanted = words.trim().split(/\s+/u);
  const shown = named.filter((unit) => wanted.every((word) => Object.values(unit).some((text: string) => text.includes(word))));
  useKeys({ "/": () => field.current?.focus() });
  return (
    <section aria-labelledby="units">
      <h2 id="units">名单</h2>
      <div className="unit-search">
        <Field label="在名单中查找">{(given) => <input {...given} ref={field} type="search" value={words} placeholder="名称、编号或地区" onChange={(event) => setWords(event.target.value)} />}</Field>
      </div>
      <p role="status">{shown.length === named.length ? `共 ${named.length} 家` : `${named.length} 家中 ${shown.length} 家`}</p>
      {shown.length === 0 ? <Nothing says="名单中没有这样的单位，请核对名称或编号。" /> : <Units units={shown} {...rest} />}
    </section>
  );
}
