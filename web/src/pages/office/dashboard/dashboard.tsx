// The dashboard of a round for the reader's own tier: what waits and is late, where, how far quotas and targets are, how scores lie.
import { Link, useParams, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Awaiting } from "../../../parts/case/awaiting.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { dashboardAddress } from "../../../text/dashboard.ts";
import { QuotaUse, Targets } from "./quotas-and-targets.tsx";
import { Loads, Returned, Scores, Whole } from "./scores-and-papers.tsx";
import { Places, Steps } from "./waiting.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/bars.css";

export function DashboardPage(): ReactElement {
  const { round } = useParams({ from: "/framed/desk/rounds/$round/dashboard" });
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const node = new URLSearchParams(search).get("node") ?? undefined;
  const { data: found, error } = useRead("read-dashboard", { round, ...(node === undefined ? {} : { node }) });
  if (error !== null) return <Refusals refusals={error.refusals} title="看板打不开" />;
  if (found === undefined) return <Awaiting what="看板" />;
  // Figures of the whole round lead to all its cases, those of a part to that part's.
  const region = found.own && node === undefined ? "" : found.node;
  return (
    <article className="dashboard">
      <h1>批次看板 · {found.name}</h1>
      <p className="quiet spaced">
        <span>{found.title}</span>
        {found.own && (
          <Link to="/desk/rounds/$round" params={{ round }}>
            批次工作台
          </Link>
        )}
        <Link to="/desk/rounds/$round/posts" params={{ round }}>
          另行通知
        </Link>
        {node !== undefined && <a href={dashboardAddress(round)}>回到本级</a>}
        <span>只计本级权限内已提交的案卷；并行环节各计一次。</span>
      </p>
      <div className="panels">
        <Steps round={round} region={region} found={found} />
        <Places round={round} found={found} />
        <Loads found={found} />
        <QuotaUse round={round} found={found} />
        <Targets found={found} />
        <Scores found={found} />
        <Returned round={round} region={region} found={found} />
        <Whole round={round} region={region} found={found} />
      </div>
    </article>
  );
}
