// How scores lie, what evaluators carry against their cap, what was sent back and why, how whole and how early papers came in.
import type { ReactElement } from "react";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { casesAt, scoreRows, shareOf, sourcesIn, type DashboardAnswer } from "../../../text/dashboard.ts";
import { sayDay } from "../../../text/day.ts";
import { BarTable } from "../../../parts/desk/bar-table.tsx";

interface Props {
  readonly found: DashboardAnswer;
}

/** Where the figures lead: the round's cases, of one place where only a part is looked at. */
interface Whose {
  readonly round: string;
  readonly region: string;
}

export function Scores({ found: { scores, own } }: Props): ReactElement {
  const rows = scoreRows(scores);
  return (
    <section className="panel" aria-label="得分分布">
      <h2>得分分布</h2>
      {rows.length === 0 && <p className="quiet">还没有得分。</p>}
      <div className="histograms">
        {sourcesIn(scores).map(([source, word]) => (
          <div key={source}>
            <h3>{word}得分</h3>
            <BarTable caption={`${word}得分分布`} head="分数段" columns={["件数"]} rows={rows.map((one) => ({ key: String(one.from), head: one.says, cells: [one.counts[source] ?? 0], n: one.counts[source] ?? 0 }))} />
          </div>
        ))}
      </div>
      {own && <p className="quiet">专家评分在该环节全部完成后计入。</p>}
    </section>
  );
}

export function Loads({ found: { loads, cap, edition, own } }: Props): ReactElement {
  return (
    <section className="panel" aria-label="评价机构项数">
      <h2>评价机构项数</h2>
      {cap !== null && (
        <p className="quiet">
          上限 {cap.n} 项 <NoticeLink edition={edition} clause={cap.clause} />
          {!own && "；上限按全批次计，本级只见辖区内的项数"}
        </p>
      )}
      {loads.length === 0 ? (
        <p className="quiet">没有委托评价的案卷。</p>
      ) : (
        <BarTable
          caption="评价机构项数"
          head="评价机构"
          columns={["辖区内", "计入上限"]}
          {...(cap === null ? {} : { most: cap.n })}
          rows={loads.map((one) => ({ key: one.evaluator, head: one.name, cells: [one.here, one.counted === null ? "不可见" : cap === null ? one.counted : `${one.counted} / ${cap.n}`], n: one.counted ?? one.here }))}
        />
      )}
    </section>
  );
}

export function Returned({ round, region, found: { returned } }: Props & Whose): ReactElement {
  return (
    <section className="panel" aria-label="退回原因">
      <h2>退回原因</h2>
      {returned.length === 0 ? (
        <p className="quiet">没有退回。</p>
      ) : (
        <>
        <p>
          <a href={casesAt(round, { status: "returned", region })}>现退回、待补正的案卷</a>
        </p>
        <BarTable caption="退回最多的栏目" head="栏目" columns={["次数", "最常见的原因"]} rows={returned.map((one) => ({ key: one.field, head: one.label, cells: [one.count, <span key="reason" className="reason">{one.reason}</span>], n: one.count }))} />
        </>
      )}
    </section>
  );
}

export function Whole({ round, region, found: { whole, days } }: Props & Whose): ReactElement {
  const { submitted, again, doubtful, evaluated } = whole;
  return (
    <section className="panel" aria-label="完整与及时">
      <h2>完整与及时</h2>
      <dl className="pairs">
        <dt>已提交</dt>
        <dd className="number">
          <a href={casesAt(round, { region })}>{submitted} 件</a>
        </dd>
        <dt>一次齐全（未被退回）</dt>
        <dd className="number">
          {submitted - again} 件，{shareOf(submitted - again, submitted)}
        </dd>
        <dt>记录待核</dt>
        <dd className="number">{doubtful} 件</dd>
        <dt>附第三方评价</dt>
        <dd className="number">
          {evaluated} 件，{shareOf(evaluated, submitted)}
        </dd>
      </dl>
      {days.length > 0 && <BarTable caption="各日首次提交" head="首次提交日" columns={["件数"]} rows={days.map((one) => ({ key: one.day, head: sayDay(one.day), cells: [one.count], n: one.count }))} />}
    </section>
  );
}
