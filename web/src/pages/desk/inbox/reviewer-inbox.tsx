// The inbox of those who review: what waits for me, how the round flows, and every case that I may see.
import { useRef, useState, type ReactElement } from "react";
import { useNavigate } from "@tanstack/react-router";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { dueOf } from "../../../text/due.ts";
import { sifted, stepCounts, tallyOf } from "../../../text/inbox-rows.ts";
import { CaseList } from "./case-list.tsx";
import { Desks } from "./desks.tsx";
import { Filters } from "./filters.tsx";
import { Funnel } from "./funnel.tsx";
import { TallyLine } from "./tally-line.tsx";
import { useKeys } from "../../../parts/desk/use-keys.ts";
import { useSieve } from "./use-sieve.ts";
import { useStepOrder } from "./use-step-order.ts";

const asides: { readonly [role: string]: string } = {
  officer: "辖区内的申报提交后会出现在这里。现在没有等您办理的件。",
  evaluator: "申报单位在申报表中委托本机构后，会列在这里；评价报告从案卷中提交。",
  expert: "组织单位指派后，待评的案卷会列在这里。",
};

export function ReviewerInbox({ role }: { readonly role: string }): ReactElement {
  const list = useRead("list-declarations", { limit: 500 });
  const rounds = useRead("list-rounds", { limit: 500 });
  const today = useToday();
  const navigate = useNavigate();
  const { sieve, set, clear } = useSieve();
  const [at, setAt] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const all = list.data?.declarations ?? [];
  const order = useStepOrder(all, rounds.data?.rounds ?? []);
  const rows = sifted(all, sieve);
  const current = Math.min(at, Math.max(0, rows.length - 1));
  const open = (row: (typeof rows)[number] | undefined): void => {
    if (row !== undefined) void navigate({ to: "/desk/cases/$declaration", params: { declaration: row.declaration } });
  };
  useKeys({
    "/": () => search.current?.focus(),
    j: () => setAt(Math.min(rows.length - 1, current + 1)),
    k: () => setAt(Math.max(0, current - 1)),
    Enter: () => open(rows[current]),
  });
  if (list.error !== null) return <NoAnswer refusals={list.error.refusals} again={() => void list.refetch()} />;
  const tally = tallyOf(all, (day) => dueOf(today, day).left);
  const counted = sifted(all, { ...sieve, step: "", q: "", mine: false });
  return (
    <>
      <h1>待办</h1>
      <TallyLine tally={tally} mine={sieve.mine} all={all.length} setMine={(mine) => set("mine", mine ? "" : "all")} />
      {role === "officer" && <Desks rows={all} rounds={rounds.data?.rounds ?? []} />}
      <Funnel steps={stepCounts(counted, order)} chosen={sieve.step} choose={(step) => set("step", step)} />
      <Filters sieve={sieve} set={set} clear={clear} rows={all} rounds={rounds.data?.rounds ?? []} search={search} />
      {list.data === undefined ? (
        <p role="status">正在取得案卷…</p>
      ) : (
        <CaseList rows={rows} today={today} current={current} pick={setAt} rounds={rounds.data?.rounds ?? []} empty={all.length === 0 ? (asides[role] ?? "") : sieve.mine && tally.mine === 0 ? "没有等您办理的件；选“全部”可查看权限内的案卷。" : "没有符合筛选的案卷，请放宽筛选。"} />
      )}
      {all.length >= 500 && <p className="quiet">只列出前 500 件，请用批次或环节筛选。</p>}
    </>
  );
}
