// The registry of evaluators 第三方评价机构: what is published of each, its pass rate with the denominator; searched by name or pinyin.
import { useEffect, useState } from "react";
import { Field } from "../../../parts/field.tsx";
import { rewrite, useAddress } from "../../../parts/navigation.ts";
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayDay } from "../../../text/day.ts";
import { sayRecord } from "../../../text/pass-rate.ts";
import { evaluatorsQuestion, type EvaluatorListed } from "../../../text/question.ts";
import "./evaluators.css";

function Published({ name, facts, publishedOn }: EvaluatorListed) {
  if (publishedOn === null) return <>{name}</>;
  return (
    <details className="evaluator-facts">
      <summary>{name}</summary>
      <dl>
        {facts.map((one) => (
          <div key={one.fact}>
            <dt>{one.label}</dt>
            <dd>
              {one.value}
              {one.counted && <span className="faint">（按人员登记计数，{sayDay(publishedOn)}）</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const nothing = <span className="faint">—</span>;

function Registry({ evaluators }: { readonly evaluators: readonly EvaluatorListed[] }) {
  return (
    <WideTable caption="评价机构名录" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">登记日期</th>
          <th scope="col">公布日期</th>
          <th scope="col">通过率</th>
          <th scope="col">通过后移出</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {evaluators.map((one) => (
          <tr key={one.evaluator}>
            <th scope="row">
              <Published {...one} />
            </th>
            <td data-label="登记日期">{one.registeredOn === null ? nothing : sayDay(one.registeredOn)}</td>
            <td data-label="公布日期">{one.publishedOn === null ? nothing : sayDay(one.publishedOn)}</td>
            <td data-label="通过率">{sayRecord(one.record)}</td>
            <td data-label="通过后移出">{one.record === null ? nothing : `${one.record.removed} 家`}</td>
            <td data-label="备注">{one.blacklistedUntil === null ? nothing : `列入黑名单至 ${sayDay(one.blacklistedUntil)}`}</td>
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
  if (found.length === 0) return <Nothing says={q === "" ? "还没有公布的机构。机构在工作台登记，经主管部门审核后公布。" : "没有这样的机构，请换一个词。"} />;
  return (
    <>
      <p role="status">
        {q === "" ? "共" : "找到"} {found.length} 家{found.length === most && "以上，只列出一部分，请按名称或拼音查找"}
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
      <p className="faint">登记经审核公布的机构，以及列入黑名单的机构。公布不等于推荐：评价的条件和项数上限以各通知为准，由申报单位自主委托。通过率按已有结论的评价计算，依事件日志重算后公开；已列入名单后又被移出的，另列家数。</p>
      <div className="evaluator-search">
        <Field label="按名称查找">{(given) => <input {...given} type="search" maxLength={100} placeholder="名称中的字、拼音或首字母" value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
      </div>
      <Found q={asked} />
    </div>
  );
}
