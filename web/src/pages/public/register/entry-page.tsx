// One unit on one list: level, kind, the days it stands, the document behind it, and what else it holds or held.
import { useEffect, type ReactNode } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { EntryTable } from "../../../parts/entry-table.tsx";
import { Link } from "../../../parts/link.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { Awaiting, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDay } from "../../../text/day.ts";
import { clockQuestion, editionsQuestion, entryQuestion, type EntryAnswer } from "../../../text/question.ts";
import { regionName } from "../../../text/region-name.ts";
import "./register.css";

/** The notice by its name, once the list of notices is at hand. */
function NoticeLink({ edition }: { readonly edition: string }) {
  const asked = useAnswer(editionsQuestion);
  const name = asked.kind === "answered" ? asked.answer.editions.find((one) => one.edition === edition)?.name : undefined;
  return <Link to={`/notices/${edition}`}>{name ?? edition}</Link>;
}

const Untold = () => <span className="faint">公布的名单未载</span>;

const standingOf = ({ from, to }: EntryAnswer, today: string): string => (from > today ? "尚未列入" : to !== null && to < today ? "已移出" : "在册");

function factsOf(entry: EntryAnswer, today: string, region: string): readonly (readonly [string, ReactNode])[] {
  return [
    ["现状", <strong key="standing">{standingOf(entry, today)}</strong>],
    ["名单", `${levelWord(entry.level)}${kindWord(entry.kind)}${entry.pool ? "培育库" : ""}`],
    ["年度", `${entry.year}年`],
    ["列入日期", sayDay(entry.from)],
    ...(entry.to === null ? [] : ([["在册至", sayDay(entry.to)]] as const)),
    ...(entry.left === null ? [] : ([["移出理由", entry.left.reason], ["移出文件", entry.left.document]] as const)),
    ["所依文件", entry.document],
    ...(entry.edition === null ? [] : ([["所依通知", <NoticeLink key="edition" edition={entry.edition} />]] as const)),
    ["统一社会信用代码", entry.creditCode ?? <Untold key="code" />],
    ["地区", region],
    ["行业", entry.industryName ?? entry.industry ?? <Untold key="industry" />],
    ["本站编号", <code key="id">{entry.entry}</code>],
  ];
}

function Entry({ entry, today }: { readonly entry: EntryAnswer; readonly today: string }) {
  const names = useRegionNames([entry.region]);
  useEffect(() => {
    document.title = `${entry.name} · 青册`;
  }, [entry.name]);
  return (
    <article className="entry">
      <p>
        <Link to="/register">名单</Link>
      </p>
      <h1>{entry.name}</h1>
      <dl>
        {factsOf(entry, today, names.size === 0 ? entry.regionName : regionName(entry.region, names)).map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {entry.others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">同一单位的其他记录</h2>
          <EntryTable entries={entry.others} caption="同一单位的其他记录" />
        </section>
      )}
    </article>
  );
}

export function EntryPage({ id }: { readonly id: string }) {
  const [clock, asked] = [useAnswer(clockQuestion), useAnswer(entryQuestion(id))];
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  if (clock.kind === "troubled") return <Troubled {...clock} />;
  if (asked.kind === "asking" || clock.kind === "asking") return <Awaiting what="这一条记录" />;
  return <Entry entry={asked.answer} today={clock.answer.today} />;
}
