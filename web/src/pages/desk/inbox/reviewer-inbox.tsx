// The inbox of those who review: what waits for me, how the round flows, and every case that I may see, a page at a time.
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { useNavigate } from "@tanstack/react-router";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { Pager } from "../../../parts/desk/pager.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useKeys } from "../../../parts/desk/use-keys.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { keepWalk } from "../../../text/case-walk.ts";
import { dueOf } from "../../../text/due.ts";
import { tallyOf, type Row } from "../../../text/inbox-rows.ts";
import { inboxAsked, pageSize, type Sieve } from "../../../text/inbox-sieve.ts";
import { CaseList } from "./case-list.tsx";
import { Desks } from "./desks.tsx";
import { Filters } from "./filters.tsx";
import { Funnel } from "./funnel.tsx";
import { TallyLine } from "./tally-line.tsx";
import { useSieve } from "./use-sieve.ts";

const asides: { readonly [role: string]: string } = {
  officer: "辖区内的申报提交后会出现在这里。现在没有等您办理的件。",
  evaluator: "申报单位在申报表中委托本机构后，会列在这里；评价报告从案卷中提交。",
  expert: "组织单位指派后，待评的案卷会列在这里。",
};

function sayEmpty(role: string, all: number, mine: number, sieve: Sieve): string {
  if (all === 0) return asides[role] ?? "";
  if (sieve.mine && mine === 0) return "没有等您办理的件；选“全部”可查看权限内的案卷。";
  return sieve.after.length > 0 ? "这一页已没有案卷，请回到上一页。" : "没有符合筛选的案卷，请放宽筛选。";
}

/** The row in hand, walked by keys; a case opened walks on through the page that was seen. */
function useRows(rows: readonly Row[], search: { readonly current: HTMLInputElement | null }): readonly [current: number, pick: (at: number) => void] {
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, rows.length - 1));
  const walk = rows.map((row) => row.declaration).join(" ");
  useLayoutEffect(() => (walk === "" ? undefined : keepWalk(walk.split(" "))), [walk]);
  const open = (row: Row | undefined): void => {
    if (row !== undefined) void navigate({ to: "/desk/cases/$declaration", params: { declaration: row.declaration } });
  };
  useKeys({
    "/": () => search.current?.focus(),
    j: () => setAt(Math.min(rows.length - 1, current + 1)),
    k: () => setAt(Math.max(0, current - 1)),
    Enter: () => open(rows[current]),
  });
  return [current, setAt];
}

export function ReviewerInbox({ role }: { readonly role: string }): ReactElement {
  const { sieve, set, page, clear } = useSieve();
  const read = useRead("read-inbox", inboxAsked(sieve), { keep: true });
  const listed = useRead("list-rounds", { limit: 500 });
  const today = useToday();
  const search = useRef<HTMLInputElement>(null);
  const inbox = read.data;
  const rows = inbox?.declarations ?? [];
  const [current, pick] = useRows(rows, search);
  if (read.error !== null) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  const rounds = listed.data?.rounds ?? [];
  const all = inbox?.all ?? 0;
  const tally = tallyOf(inbox?.mine ?? [], (day) => dueOf(today, day).left);
  return (
    <>
      <h1>待办</h1>
      <TallyLine tally={tally} mine={sieve.mine} all={all} setMine={(mine) => set({ mine })} />
      {role === "officer" && inbox !== undefined && <Desks inbox={inbox} rounds={rounds} />}
      <Funnel steps={inbox?.steps ?? []} rounds={rounds} chosen={sieve} choose={set} />
      <Filters sieve={sieve} set={set} clear={clear} inbox={inbox} rounds={rounds} search={search} />
      {inbox === undefined ? (
        <p role="status">正在取得案卷…</p>
      ) : (
        <CaseList rows={rows} total={inbox.total} sieve={sieve} today={today} current={current} pick={pick} rounds={rounds} empty={sayEmpty(role, all, tally.mine, sieve)} />
      )}
      {inbox !== undefined && <Pager total={inbox.total} size={pageSize} after={sieve.after} next={inbox.next} go={page} />}
    </>
  );
}
