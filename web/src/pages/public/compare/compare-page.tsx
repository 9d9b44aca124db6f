// Two editions side by side 版本对比: what changed, by topic, each change with its clause in either notice.
import { useEffect } from "react";
import { Field } from "../../../parts/field.tsx";
import { Link } from "../../../parts/link.tsx";
import { rewrite, useAddress } from "../../../parts/navigation.ts";
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { anchorIn } from "../../../text/anchor.ts";
import { comparedIn, compareAddress } from "../../../text/compare-address.ts";
import { newestFirst } from "../../../text/edition-line.ts";
import { comparisonQuestion, editionsQuestion, type ComparisonAnswer, type EditionListed } from "../../../text/question.ts";
import { TopicSection } from "./topic-section.tsx";
import "./compare.css";

interface Ends {
  readonly from?: string;
  readonly to?: string;
}

function Picker({ editions, from = "", to = "" }: Ends & { readonly editions: readonly EditionListed[] }) {
  const choose = (change: Ends): void => {
    const next = { from, to, ...change };
    rewrite(compareAddress(next.from, next.to));
  };
  const sides = [
    { label: "前一版", value: from, put: (value: string) => choose({ from: value }) },
    { label: "后一版", value: to, put: (value: string) => choose({ to: value }) },
  ];
  return (
    <div className="picker">
      {sides.map(({ label, value, put }) => (
        <Field key={label} label={label}>
          {(given) => (
            <select {...given} value={value} onChange={(event) => put(event.target.value)}>
              <option value="">请选择</option>
              {editions.map(({ edition, name }) => (
                <option key={edition} value={edition}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </div>
  );
}

function Told({ from, to, topics }: ComparisonAnswer) {
  const all = topics.reduce((sum, { changes }) => sum + changes.length, 0);
  if (all === 0) return <Nothing says="两版的规则没有不同：或是选了同一版，或是只有不约束任何人的字句不同。" />;
  return (
    <>
      <p role="status">
        共 {all} 处不同，分 {topics.length} 类。字句不同而意思相同的不列；通知未写的记为“本版未写”，不作废止解。
      </p>
      <nav aria-label="类别" className="topics">
        {topics.map(({ topic, changes }) => (
          <a key={topic} href={`#${encodeURIComponent(topic)}`}>
            {topic} {changes.length}
          </a>
        ))}
      </nav>
      {topics.map((topic) => (
        <TopicSection key={topic.topic} topic={topic} from={from.edition} to={to.edition} />
      ))}
    </>
  );
}

function Compared({ from, to }: { readonly from: string; readonly to: string }) {
  const told = useAnswer(comparisonQuestion(from, to));
  if (told.kind === "troubled") return <Troubled {...told} />;
  if (told.kind !== "answered") return <Awaiting what="两版通知" />;
  return (
    <>
      <p className="ends">
        <Link to={`/notices/${from}`}>{told.answer.from.name}</Link>
        <span>与</span>
        <Link to={`/notices/${to}`}>{told.answer.to.name}</Link>
      </p>
      <Told {...told.answer} />
    </>
  );
}

export function ComparePage() {
  const { search, hash } = useAddress();
  const { from, to } = comparedIn(search);
  const editions = useAnswer(editionsQuestion);
  useEffect(() => {
    if (hash !== "") document.getElementById(anchorIn(hash))?.scrollIntoView();
  }, [hash]);
  return (
    <div className="compare">
      <h1>版本对比</h1>
      {editions.kind === "answered" && <Picker editions={newestFirst(editions.answer.editions)} {...comparedIn(search)} />}
      {from === undefined || to === undefined ? <Nothing says="请选择要对比的两版通知。" /> : <Compared key={`${from} ${to}`} from={from} to={to} />}
    </div>
  );
}
