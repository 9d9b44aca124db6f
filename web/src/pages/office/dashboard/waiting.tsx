// Who waits at which step, until when, how many are late, by step and by place; each figure leads to its cases.
import type { ReactElement } from "react";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { casesAt, dashboardAddress, type DashboardAnswer } from "../../../text/dashboard.ts";
import { standingWord } from "../../../text/outcome-word.ts";
import { BarTable } from "../../../parts/desk/bar-table.tsx";

interface Props {
  readonly round: string;
  readonly found: DashboardAnswer;
}

export function Steps({ round, region, found }: Props & { readonly region: string }): ReactElement {
  const steps = found.steps.filter(({ waiting, due }) => waiting > 0 || due !== null);
  return (
    <section className="panel" aria-label="环节与期限">
      <h2>环节与期限</h2>
      <BarTable
        caption="各环节等待、逾期"
        head="环节"
        columns={["期限", "等待", "三日内到期", "逾期"]}
        rows={steps.map((one) => ({
          key: one.step,
          head: one.waiting > 0 ? <a href={casesAt(round, { step: one.step, region })}>{one.says}</a> : one.says,
          cells: [one.due === null ? "未定" : <DueTag key="due" today={found.today} day={one.due} />, one.waiting, one.soon, one.overdue],
          n: one.waiting,
          marked: one.overdue,
        }))}
      />
      {found.ends.length > 0 && (
        <p className="spaced number">
          {found.ends.map(({ standing, count }) => (
            <a key={standing} href={casesAt(round, { status: standing, region })}>
              {standingWord(standing)} {count}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

export function Places({ round, found }: Props): ReactElement {
  const alone = found.places.length === 1 && found.places[0]?.node === found.node;
  return (
    <section className="panel" aria-label="地区">
      <h2>地区</h2>
      <BarTable
        caption="各地区案卷"
        head="地区"
        columns={["已提交", "在办", "退回", "逾期", "终止", "入册"]}
        rows={found.places.map((one) => ({
          key: one.node,
          head: alone ? one.name : <a href={dashboardAddress(round, one.node)}>{one.name}</a>,
          cells: [<a key="submitted" href={casesAt(round, { region: one.node })} aria-label={`${one.name}：已提交 ${one.submitted}`}>{one.submitted}</a>, one.open, one.returned === 0 ? 0 : <a key="returned" href={casesAt(round, { region: one.node, status: "returned" })} aria-label={`${one.name}：退回 ${one.returned}`}>{one.returned}</a>, one.overdue, one.out, one.registered],
          n: one.submitted,
          marked: one.overdue,
        }))}
      />
    </section>
  );
}
