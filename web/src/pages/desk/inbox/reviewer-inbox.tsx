// The inbox of those who review: what waits for me in cases and beside them, how the round flows, and every case that I may see, a page at a time.
import { useLayoutEffect, useRef, type ReactElement } from "react";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { Pager } from "../../../parts/desk/pager.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { keepWalk } from "../../../text/case-walk.ts";
import { dueOf } from "../../../text/due.ts";
import { tallyOf } from "../../../text/inbox-rows.ts";
import { inboxAsked, pageSize, type Sieve } from "../../../text/inbox-sieve.ts";
import { CaseList } from "./case-list.tsx";
import { Desks } from "./desks.tsx";
import { DutyList } from "./duty-list.tsx";
import { Filters } from "./filters.tsx";
import { Funnel } from "./funnel.tsx";
import { TallyLine } from "./tally-line.tsx";
import { useDuties } from "./use-duties.ts";
import { useSieve } from "./use-sieve.ts";
import { useWalk } from "./use-walk.ts";

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

export function ReviewerInbox({ role }: { readonly role: string }): ReactElement {
  const { sieve, set, page, clear } = useSieve();
  const read = useRead("read-inbox", inboxAsked(sieve), { keep: true });
  const listed = useRead("list-rounds", { limit: 500 });
  const today = useToday();
  const search = useRef<HTMLInputElement>(null);
  const inbox = read.data;
  const rows = inbox?.declarations ?? [];
  const duties = useDuties();
  const walk = useWalk(duties.shown, rows, { "/": () => search.current?.focus() });
  const ids = rows.map((row) => row.declaration).join(" ");
  useLayoutEffect(() => (ids === "" ? undefined : keepWalk(ids.split(" "))), [ids]);
  if (read.error !== null) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  const rounds = listed.data?.rounds ?? [];
  const all = inbox?.all ?? 0;
  const leftOf = (day: string | null): number | null => dueOf(today, day).left;
  const cases = tallyOf(inbox?.mine ?? [], leftOf).mine;
  return (
    <>
      <h1>待办</h1>
      <TallyLine tally={tallyOf([...(inbox?.mine ?? []), ...duties.waits], leftOf)} cases={cases} mine={sieve.mine} all={all} setMine={(mine) => set({ mine })} />
      <DutyList duties={duties} today={today} current={walk.duty} pick={walk.pickDuty} />
      {role === "officer" && inbox !== undefined && <Desks inbox={inbox} rounds={rounds} />}
      {duties.total > 0 && <h2>案卷</h2>}
      <Funnel steps={inbox?.steps ?? []} rounds={rounds} chosen={sieve} choose={set} />
      <Filters sieve={sieve} set={set} clear={clear} inbox={inbox} rounds={rounds} search={search} />
      {inbox === undefined ? (
        <p role="status">正在取得案卷…</p>
      ) : (
        <CaseList rows={rows} total={inbox.total} sieve={sieve} today={today} current={walk.row} pick={walk.pickRow} rounds={rounds} empty={sayEmpty(role, all, cases, sieve)} />
      )}
      {inbox !== undefined && <Pager total={inbox.total} size={pageSize} after={sieve.after} next={inbox.next} go={page} />}
    </>
  );
}
