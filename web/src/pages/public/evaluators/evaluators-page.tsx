// The registry of evaluators 第三方评价机构: name and registration day, searched by name.
import { useState } from "react";
import { Field } from "../../../parts/field.tsx";
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayDay } from "../../../text/day.ts";
import { evaluatorsQuestion, type EvaluatorListed } from "../../../text/question.ts";
import "./evaluators.css";

function Registry({ evaluators }: { readonly evaluators: readonly EvaluatorListed[] }) {
  return (
    <WideTable caption="评价机构名录" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">登记日期</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {evaluators.map(({ evaluator, name, registeredOn, blacklistedUntil }) => (
          <tr key={evaluator}>
            <th scope="row">{name}</th>
            <td data-label="登记日期">{registeredOn === null ? <span className="faint">—</span> : sayDay(registeredOn)}</td>
            <td data-label="备注">{blacklistedUntil === null ? <span className="faint">—</span> : `列入黑名单至 ${sayDay(blacklistedUntil)}`}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function EvaluatorsPage() {
  const asked = useAnswer(evaluatorsQuestion);
  const [words, setWords] = useState("");
  if (asked.kind === "asking") return <Awaiting what="评价机构名录" />;
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  const all = asked.answer.evaluators.toSorted((a, b) => a.name.localeCompare(b.name, "zh"));
  const shown = all.filter(({ name }) => name.includes(words.trim()));
  return (
    <div className="evaluators">
      <h1>第三方评价机构</h1>
      <p className="faint">在本站登记的机构。登记不等于推荐：评价的条件和项数上限以各通知为准。</p>
      {all.length === 0 ? (
        <Nothing says="还没有登记的机构。机构可在工作台登记。" />
      ) : (
        <>
          <div className="evaluator-search">
            <Field label="按名称查找">{(given) => <input {...given} type="search" value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
          </div>
          <p role="status">{shown.length === all.length ? `共 ${all.length} 家` : `${all.length} 家中 ${shown.length} 家`}</p>
          {shown.length > 0 ? <Registry evaluators={shown} /> : <Nothing says="没有这样的机构，请换一个词。" />}
        </>
      )}
    </div>
  );
}
