// 通知: what came to a listed unit — reminders and urgings, questions on its tables, proceedings and removals, spot checks it was drawn in.
import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { groundWords } from "@qingce/core/register/entry-history";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { NoAnswer } from "../../parts/desk/no-answer.tsx";
import { useRead } from "../../parts/desk/use-api.ts";
import { HeadRow } from "../../parts/head-row.tsx";
import { clauseAddress } from "../../text/clause-address.ts";
import { sayDay, sayDueDay } from "../../text/day.ts";
import { sayMoment } from "../../text/moment.ts";
import { proceedingStandings, sayStage } from "../../text/proceeding-said.ts";
import "../../parts/case/case.css";
import "../../parts/desk/dense-list.css";
import "../../parts/year-table/year-table.css";

interface Line {
  readonly id: string;
  /** Orders the list, newest first. */
  readonly at: string;
  readonly when: string;
  readonly what: string;
  readonly says: ReactNode;
  readonly way: ReactNode;
}

function useReminders(): readonly Line[] {
  const seasons = useRead("list-seasons", {}).data?.seasons ?? [];
  return (useRead("list-own-notices", {}).data?.notices ?? []).map((one): Line => {
    const edition = seasons.find(({ id }) => id === one.season)?.edition;
    const says = `${one.year}年${levelWord(one.level)}${kindWord(one.kind)}动态管理表，${one.name}，截止${sayDueDay(one.due)}`;
    return {
      id: `${one.season}/${one.entry}`,
      at: one.sentAt,
      when: sayMoment(one.sentAt),
      what: one.office === null ? (one.overdue ? "逾期通知" : "填报提醒") : `${one.office}催报`,
      says: (
        <>
          {says}
          {one.overdue && <span className="refusal">，已逾期</span>}
          {one.note !== null && one.note !== "" && <span className="block">{one.note}</span>}
          {one.consequence !== null && edition !== undefined && (
            <span className="quiet block">
              {one.consequence.says}（<a className="inline" href={clauseAddress(edition, one.consequence.clause)}>{one.consequence.clause}</a>）
            </span>
          )}
        </>
      ),
      way: (
        <Link to="/desk/year-tables/$season/$entry" params={{ season: one.season, entry: one.entry }} aria-label={`填报：${says}`}>
          填报
        </Link>
      ),
    };
  });
}

const useQuestions = (): readonly Line[] =>
  (useRead("list-questions", {}).data?.questions ?? []).map((one): Line => ({
    id: `${one.filing}/${one.check}`,
    at: one.askedAt,
    when: sayMoment(one.askedAt),
    what: one.answer === null ? "请核实，待答复" : one.outcome === null ? "请核实，已答复" : one.outcome === "confirmed" ? "核实：已认定" : "核实：已排除",
    says: (
      <>
        {one.year}年表：{one.question}
        {one.reason !== null && <span className="quiet block">{one.reason}</span>}
      </>
    ),
    way: (
      <Link to="/desk/year-tables/$season/$entry" params={{ season: one.season, entry: one.entry }} aria-label={`${one.answer === null ? "答复" : "查看"}：${one.question}`}>
        {one.answer === null ? "答复" : "查看"}
      </Link>
    ),
  }));

const useProceedings = (): readonly Line[] =>
  (useRead("list-proceedings", { sort: "newest", limit: 100 }).data?.proceedings ?? []).map((one): Line => ({
    id: one.id,
    at: one.openedOn,
    when: sayDay(one.openedOn),
    what: `动态调整：${one.standing === "open" ? sayStage(one.stage) : (proceedingStandings[one.standing] ?? one.standing)}`,
    says: `${levelWord(one.level)}${kindWord(one.kind)}，${one.says}`,
    way: (
      <Link to="/desk/proceedings/$proceeding" params={{ proceeding: one.id }} aria-label={`查看动态调整：${one.says}`}>
        查看
      </Link>
    ),
  }));

const leavingWords: { readonly [state: string]: string } = { proposed: "待确认", confirmed: "已确认", dropped: "不予移出" };

const useLeavings = (): readonly Line[] =>
  (useRead("list-leavings", { limit: 100 }).data?.leavings ?? []).map((one): Line => ({
    id: one.id,
    at: one.decidedAt ?? one.proposedAt,
    when: sayMoment(one.decidedAt ?? one.proposedAt),
    what: `${groundWords[one.ground]}：${leavingWords[one.state] ?? one.state}`,
    says: `${one.list}，自${sayDay(one.on)}起；${one.reason}（${one.document}）`,
    way: (
      <Link to="/desk/entries/$entry" params={{ entry: one.entryId }} aria-label={`查看：${one.list}`}>
        查看
      </Link>
    ),
  }));

function useSpotChecks(): readonly Line[] {
  const own = useRead("list-own-entries", {}).data?.entries ?? [];
  const checks = useRead("list-spot-checks", {}).data?.spotChecks ?? [];
  return checks.flatMap((one) =>
    own.filter(({ entry }) => one.drawn.includes(entry)).map(
      ({ entry, list }): Line => ({
        id: `${one.id}/${entry}`,
        at: one.numberDay,
        when: sayDay(one.numberDay),
        what: one.standing === "published" ? "抽检结果已公布" : "被抽中抽检",
        says: `${list}，${sayDay(one.day)}冻结名单`,
        way: (
          <Link to="/desk/spot-checks/$check/$entry" params={{ check: one.id, entry }} aria-label={`${one.standing === "published" ? "查看结论" : "报送材料"}：${list}抽检`}>
            {one.standing === "published" ? "查看结论" : "报送材料"}
          </Link>
        ),
      }),
    ),
  );
}

export function OwnNoticesPage(): ReactElement {
  const first = useRead("list-own-notices", {});
  const lines = [...useReminders(), ...useQuestions(), ...useProceedings(), ...useLeavings(), ...useSpotChecks()].toSorted((one, other) => (one.at < other.at ? 1 : -1));
  if (first.isError) return <NoAnswer refusals={first.error.refusals} again={() => void first.refetch()} />;
  if (first.data === undefined) return <p role="status">正在取得通知…</p>;
  return (
    <article>
      <h1>通知</h1>
      {lines.length === 0 && <p className="empty">没有发给本单位的通知。填报提醒、催报、核实问题、动态调整、移出和抽检都会列在这里。</p>}
      {lines.length > 0 && (
        <div className="case-list" role="region" aria-label="发给本单位的通知" tabIndex={0}>
          <table>
            <HeadRow heads={["时间", "事项", "内容", "办理"]} />
            <tbody>
              {lines.map((one) => (
                <tr key={one.id}>
                  <td className="nowrap">{one.when}</td>
                  <td>{one.what}</td>
                  <td>{one.says}</td>
                  <td className="nowrap">{one.way}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </article>
  );
}
