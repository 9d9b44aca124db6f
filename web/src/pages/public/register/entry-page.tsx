// One unit on one list: level, kind, the days it stands, the document behind it, and what else it holds or held.
import { useEffect, type ReactNode } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { standingOn, standingWords } from "@qingce/core/register/entry-history";
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

/** A link past the portal: the server answers it with a page or a file of its own. */
function Proof({ entry: { entry, pool } }: { readonly entry: EntryAnswer }) {
  return (
    <section className="proof" aria-labelledby="proof">
      <h2 id="proof">在册证明</h2>
      <img src={`/api/entries/${entry}/code`} alt="查验本单位现行状态的二维码" width="148" height="148" />
      <p>
        手机扫码，或<a href={`/verify/entry/${entry}`}>打开查验页</a>，可核对今日或任一日的状态。
        {!pool && (
          <>
            <br />
            <a href={`/api/entries/${entry}/plaque`} download>
              标牌 PDF
            </a>
            （自拟版式）
          </>
        )}
      </p>
    </section>
  );
}

function factsOf(entry: EntryAnswer, standing: string, region: string): readonly (readonly [string, ReactNode])[] {
  return [
    ["现状", <strong key="standing">{standing}</strong>],
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

function Entry({ entry, today }: { readonly entry: EntryAnswer; readonly today: PlainDay }) {
  const names = useRegionNames([entry.region]);
  useEffect(() => {
    document.title = `${entry.name} · 青册`;
  }, [entry.name]);
  const standing = standingOn(entry, today);
  return (
    <article className="entry">
      <p>
        <Link to="/register">名单</Link>
      </p>
      <h1>{entry.name}</h1>
      <dl>
        {factsOf(entry, standingWords[standing], names.size === 0 ? entry.regionName : regionName(entry.region, names)).map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {standing === "listed" && <Proof entry={entry} />}
      {standing === "left" && (
        <p>
          标牌和在册证明自移出之日起失效，<a href={`/verify/entry/${entry.entry}`}>查验页</a>载明日期和原因。
        </p>
      )}
      <section aria-labelledby="history">
        <h2 id="history">历次变更</h2>
        <ol className="history">
          {entry.history.map(({ on, says, document: by }) => (
            <li key={on + says}>
              <span>{sayDay(on)}</span> {says} <span className="faint">{by}</span>
            </li>
          ))}
        </ol>
      </section>
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
