// One entry at the desk: its standing and history, the unit's other lists, what is under way, and the acts that the reader may do.
import { Link, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayDay } from "../../../text/day.ts";
import { EntryActs } from "./entry-acts.tsx";
import { EntryMarks } from "./entry-marks.tsx";
import { LeavingList } from "./leaving-list.tsx";
import { NoticeList } from "./notice-list.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./entries.css";

export type Entry = OutputOf<RouteOf<"read-entry">>;
export type Desk = OutputOf<RouteOf<"read-entry-desk">>;

function Head({ entry, office }: { readonly entry: Entry; readonly office: boolean }): ReactElement {
  return (
    <>
      <p>
        <Link to="/desk/entries">{office ? "名单管理" : "本单位的名单记录"}</Link>
      </p>
      <h1>
        {entry.name}
        <span className={entry.stands ? "standing standing-registered" : "standing"}>{entry.standing}</span>
      </h1>
      <dl className="pairs entry-facts">
        <dt>名单</dt>
        <dd>
          {entry.list}，{entry.year}年
        </dd>
        <dt>统一社会信用代码</dt>
        <dd className="number">{entry.creditCode ?? "公布的名单未载"}</dd>
        <dt>地区</dt>
        <dd>{entry.regionName}</dd>
        <dt>行业</dt>
        <dd>{entry.industryName ?? entry.industry ?? "公布的名单未载"}</dd>
        <dt>对外</dt>
        <dd className="links">
          <a href={`/register/${entry.entry}`}>公开页</a>
          <a href={`/verify/entry/${entry.entry}`}>查验现状</a>
          {office && entry.stands && !entry.pool && (
            <Link to="/desk/proceedings" search={{ view: "open", entry: entry.entry }}>
              立动态调整
            </Link>
          )}
          {entry.stands && !entry.pool && (
            <a href={`/api/entries/${entry.entry}/plaque`} download>
              标牌 PDF
            </a>
          )}
        </dd>
      </dl>
    </>
  );
}

function History({ entry }: { readonly entry: Entry }): ReactElement {
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">履历</h2>
      <ol className="timeline">
        {entry.history.map(({ on, says, document }) => (
          <li key={`${on}/${says}`}>
            <time dateTime={on}>{sayDay(on)}</time>
            <span>
              {says}
              <span className="quiet">（{document}）</span>
            </span>
          </li>
        ))}
      </ol>
      {entry.others.length > 0 && (
        <>
          <h3>同一单位的其他名单</h3>
          <ul className="others">
            {entry.others.map((one) => (
              <li key={one.entry}>
                <Link to="/desk/entries/$entry" params={{ entry: one.entry }}>
                  {levelWord(one.level)}
                  {kindWord(one.kind)}
                  {one.pool && "培育库"}
                </Link>
                <span className="quiet">
                  {one.name}，{sayDay(one.from)}列入，{one.to === null ? "在册" : `在册至${sayDay(one.to)}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function UnderWay({ desk }: { readonly desk: Desk }): ReactElement | null {
  if (desk.leavings.length + desk.notices.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="under-way">
      <h2 id="under-way">移出与提示</h2>
      <LeavingList leavings={desk.leavings} decides={desk.mayChange} />
      <NoticeList notices={desk.notices} decides={desk.mayChange} />
    </section>
  );
}

export function EntryDeskPage(): ReactElement {
  const { entry: id } = useParams({ from: "/framed/desk/entries/$entry" });
  const { role } = useMe();
  const read = useRead("read-entry", { entry: id });
  const desk = useRead("read-entry-desk", { entry: id });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得这一条记录…</p>;
  const entry = read.data;
  return (
    <article className="entries-desk">
      <Head entry={entry} office={role !== "applicant"} />
      <div className="entry-columns">
        <div>
          <History entry={entry} />
          {desk.data !== undefined && <UnderWay desk={desk.data} />}
          <EntryMarks entry={entry.entry} stands={entry.stands} mayChange={desk.data?.mayChange ?? false} />
        </div>
        {desk.isError && <p className="quiet panel">这一单位不在您的地区，只能查看公开的记录。</p>}
        {desk.data !== undefined && <EntryActs key={`${entry.entry}/${entry.name}/${entry.region}/${String(entry.stands)}`} entry={entry} desk={desk.data} />}
      </div>
    </article>
  );
}
