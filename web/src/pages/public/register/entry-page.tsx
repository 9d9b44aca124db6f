// One unit on one list: level, kind, the days it stands, the document behind it, and what else it holds or held.
import { useEffect, type ReactNode } from "react";
import { EntryTable } from "../../../parts/entry-table.tsx";
import { Link } from "../../../parts/link.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { Awaiting, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDay } from "../../../text/day.ts";
import { editionsQuestion, entryQuestion, type EntryAnswer } from "../../../text/question.ts";
import { regionName } from "../../../text/region-name.ts";
import { EntryTold } from "./entry-told.tsx";
import "./register.css";

/** The notice by its name, once the list of notices is at hand. */
function NoticeLink({ edition }: { readonly edition: string }) {
  const asked = useAnswer(editionsQuestion);
  const name = asked.kind === "answered" ? asked.answer.editions.find((one) => one.edition === edition)?.name : undefined;
  return <Link to={`/notices/${edition}`}>{name ?? edition}</Link>;
}

const Untold = () => <span className="faint">公布的名单未载</span>;

/** Pages and files of the server's own, past the portal. */
function Proof({ entry: { entry, pool, stands } }: { readonly entry: EntryAnswer }) {
  const file = `/api/entries/${entry}/`;
  return (
    <p className="proof">
      {stands && <img src={`${file}code`} alt="查验二维码" />}
      <a href={`/verify/entry/${entry}`}>查验现状</a>
      {stands && !pool && (
        <a href={`${file}plaque`} download>
          标牌 PDF（自拟版式）
        </a>
      )}
    </p>
  );
}

function factsOf(entry: EntryAnswer, region: string): readonly (readonly [string, ReactNode])[] {
  return [
    ["现状", <strong key="standing">{entry.standing}</strong>],
    ["名单", entry.list],
    ["年度", `${entry.year}年`],
    ...entry.history.map(({ on, says, document: by }) => [sayDay(on), `${says}（${by}）`] as const),
    ...(entry.to === null ? [] : ([["在册至", sayDay(entry.to)]] as const)),
    ...(entry.edition === null ? [] : ([["所依通知", <NoticeLink key="edition" edition={entry.edition} />]] as const)),
    ["统一社会信用代码", entry.creditCode ?? <Untold key="code" />],
    ["地区", region],
    ["行业", entry.industryName ?? entry.industry ?? <Untold key="industry" />],
    ["本站编号", <code key="id">{entry.entry}</code>],
  ];
}

function Entry({ entry }: { readonly entry: EntryAnswer }) {
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
        {factsOf(entry, names.size === 0 ? entry.regionName : regionName(entry.region, names)).map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <Proof entry={entry} />
      <EntryTold id={entry.entry} />
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
  const asked = useAnswer(entryQuestion(id));
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  if (asked.kind === "asking") return <Awaiting what="这一条记录" />;
  return <Entry entry={asked.answer} />;
}
