// The registry of evaluators 第三方评价机构: what is published of each, its pass rate with the denominator; searched by name or pinyin.
import { useEffect, useState } from "react";
import { Field } from "../../../parts/field.tsx";
import { Link } from "../../../parts/link.tsx";
import { rewrite, useAddress } from "../../../parts/navigation.ts";
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayDay } from "../../../text/day.ts";
import { sayRecord } from "../../../text/pass-rate.ts";
import { evaluatorsQuestion, type EvaluatorListed } from "../../../text/question.ts";
import "./evaluators.css";

function Registry({ evaluators }: { readonly evaluators: readonly EvaluatorListed[] }) {
  return (
    <WideTable caption="评价机构名录" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">登记日期</th>
          <th scope="col">通过率</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {evaluators.map((one) => (
          <tr key={one.evaluator}>
            <th scope="row">
              <details>
                <summary>{one.name}</summary>
                {one.facts.map(({ label, value }) => `${label}：${value}`).join("；")}
                <p>
                  <Link to={`/evaluators/${one.evaluator}`}>通过率、年度报告与黑名单</Link>
                </p>
              </details>
            </th>
            <td data-label="登记日期">{one.registeredOn !== null && sayDay(one.registeredOn)}</td>
            <td data-label="通过率">{sayRecord(one.record)}</td>
            <td data-label="备注">{one.blacklistedUntil !== null && `黑名单至 ${sayDay(one.blacklistedUntil)}`}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** After the last keystroke. */
const moment = 250;
const most = 500;

function Found({ q }: { readonly q: string }) {
  const asked = useAnswer(evaluatorsQuestion(q));
  if (asked.kind === "asking") return <Awaiting what="评价机构名录" />;
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  const found = asked.answer.evaluators.toSorted((a, b) => a.name.localeCompare(b.name, "zh"));
  if (found.length === 0) return <Nothing says={q === "" ? "还没有公布的机构。" : "没有这样的机构，请换一个词。"} />;
  return (
    <>
      <p role="status">
        {q === "" ? "共" : "找到"} {found.length} 家{found.length === most && "以上，请按名称查找"}
      </p>
      <Registry evaluators={found} />
    </>
  );
}

export function EvaluatorsPage() {
  const asked = (useAddress().searchParams.get("q") ?? "").slice(0, 100);
  const [words, setWords] = useState(asked);
  const typed = words.trim();
  useEffect(() => {
    if (typed === asked) return undefined;
    const timer = setTimeout(() => rewrite(typed === "" ? "/evaluators" : `/evaluators?q=${encodeURIComponent(typed)}`), moment);
    return () => clearTimeout(timer);
  }, [typed, asked]);
  return (
    <div className="evaluators">
      <h1>第三方评价机构</h1>
      <p className="faint">公布不等于推荐：条件和上限以通知为准，由申报单位自主委托。</p>
      <div className="evaluator-search">
        <Field label="按名称查找">{(given) => <input {...given} type="search" maxLength={100} placeholder="名称、拼音或首字母" value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
      </div>
      <Found q={asked} />
    </div>
  );
}
