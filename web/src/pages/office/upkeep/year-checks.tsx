// 全量检查: the checks over all tables of a season, how far they have come, what each found, and units asked about it.
import { Link, useParams, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { deskAddress } from "../../../text/national-desk.ts";
import { findingPage, sieveFrom } from "../../../text/year-check-said.ts";
import { Fictitious } from "../../../parts/desk/fictitious.tsx";
import { CheckCounts } from "./check-counts.tsx";
import { CheckRuns } from "./check-runs.tsx";
import { FindingTable } from "./finding-table.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./upkeep.css";
import "./year-checks.css";

export function YearChecksPage(): ReactElement {
  const { season } = useParams({ from: "/framed/desk/upkeep/$season/checks" });
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const after = new URLSearchParams(search).getAll("after").at(-1);
  const asked = { season, limit: findingPage, ...sieveFrom(search), ...(after === undefined ? {} : { after }) };
  const read = useRead("list-year-findings", asked, { keep: true });
  const running = read.data?.runs[0]?.state === "running";
  // asked again while a run goes on: the same question, so that both share the answer
  useRead("list-year-findings", asked, { keep: true, enabled: running, ...(running ? { refetchInterval: 1500 } : {}) });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得检查结果…</p>;
  const { season: one } = read.data;
  return (
    <article className="upkeep-desk national">
      <p className="national-foot">
        <Link to="/desk/upkeep/$season" params={{ season }}>
          {one.year}年{levelWord(one.level)}
          {kindWord(one.kind)}动态管理表
        </Link>
        <a href={deskAddress({ season })}>汇总</a>
      </p>
      <h1>全量检查 · {one.year}年</h1>
      <Fictitious />
      <CheckRuns read={read.data} />
      <CheckCounts checks={read.data.checks} season={season} />
      <FindingTable season={season} read={read.data} />
    </article>
  );
}
