// The cases as a dense list: j and k walk it, Enter opens; the whole of what was asked goes out as a file.
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { myWait, type InboxRow, type Row } from "../../../text/inbox-rows.ts";
import { inboxDownload, type Sieve } from "../../../text/inbox-sieve.ts";
import { sayMoment } from "../../../text/moment.ts";
import { standingWord } from "../../../text/outcome-word.ts";
import { nextWord } from "../../../text/work-said.ts";
import { sayScore } from "../../../text/sheet-said.ts";

interface Props {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  readonly sieve: Sieve;
  readonly today: string | undefined;
  readonly current: number;
  readonly pick: (at: number) => void;
  readonly rounds: OutputOf<RouteOf<"list-rounds">>["rounds"];
  readonly empty: string;
}

/** An evaluator reads what it has to do next; the others, the step. */
const stepWord = (row: InboxRow, says: string | undefined): string | undefined => (row.own === null ? says : nextWord(row.own.next));

function CaseRow({ row, today, current, pick, kind }: { readonly row: InboxRow; readonly today: string | undefined; readonly current: boolean; readonly pick: () => void; readonly kind: string }): ReactElement {
  const wait = myWait(row);
  const shown = wait ?? row.open[0];
  const [says, due] = [stepWord(row, shown?.says), row.own?.next === "answer" ? row.own.answerBy : (shown?.due ?? null)];
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <tr ref={line} data-current={current} data-mine={wait !== undefined} onClick={pick}>
      <td>
        <span className={wait === undefined ? "dot" : "dot dot-mine"} role="img" aria-label={wait === undefined ? "不待我办理" : "待我办理"} />
        <Link to="/desk/cases/$declaration" params={{ declaration: row.declaration }} onFocus={pick}>
          {row.name}
        </Link>
        <span className="quiet block number">{row.number}</span>
      </td>
      <td data-label="类别">{kind}</td>
      <td data-label="状态与环节">
        {standingWord(row.standing)}
        {says !== undefined && <span className="quiet block">{says}</span>}
      </td>
      <td data-label="期限">{shown === undefined ? "—" : <DueTag today={today} day={due} />}</td>
      <td data-label="得分" className="number">{row.score === null ? "—" : sayScore(row.score)}</td>
      <td data-label="提交时间" className="quiet number">{row.submittedAt === null ? "未提交" : sayMoment(row.submittedAt)}</td>
    </tr>
  );
}

const formats = ["xlsx", "csv"] as const;

export function CaseList({ rows, total, sieve, today, current, pick, rounds, empty }: Props): ReactElement {
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const kindOf = (row: Row): string => {
    const edition = rounds.find((one) => one.round === row.round)?.edition;
    return editions.data?.editions.find((one) => one.edition === edition)?.kinds.find((one) => one.kind === row.kind)?.name ?? row.kind;
  };
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <div className="case-list cases" role="region" aria-label="案卷" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">申报单位</th>
            <th scope="col">类别</th>
            <th scope="col">状态与环节</th>
            <th scope="col">期限</th>
            <th scope="col">得分</th>
            <th scope="col">提交时间</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <CaseRow key={row.declaration} row={row} today={today} current={at === current} pick={() => pick(at)} kind={kindOf(row)} />
          ))}
        </tbody>
      </table>
      <p className="quiet case-foot">
        <span>
          共 {total} 件{rows.length < total && `，本页 ${rows.length} 件`} · <kbd>j</kbd> <kbd>k</kbd> 上下 · <kbd>Enter</kbd> 打开 · <kbd>/</kbd> 查找
        </span>
        <span>
          导出所列{" "}
          {formats.map((format) => (
            <a key={format} href={inboxDownload(sieve, format)} download>
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      </p>
    </div>
  );
}
