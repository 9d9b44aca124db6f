// What a backtest came to: what it was reckoned from, the sums, the differences with their reasons, the limits, and its files.
import type { ReactElement } from "react";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { backtestDownload, type BacktestAsked } from "../../../text/backtest-asked.ts";
import { sayDay } from "../../../text/day.ts";
import { DifferenceTable, type Answer } from "./difference-table.tsx";
import { TallyTable } from "./tally-table.tsx";

function Baseline({ found: { baseline, changed } }: { readonly found: Answer }): ReactElement {
  return (
    <dl className="pairs">
      <dt>基准</dt>
      <dd>
        {baseline.title}，{baseline.edition}，版本摘要 <code>{baseline.hash.slice(0, 12)}</code>，记录链头 <code>{baseline.chainHead.slice(0, 12)}</code>，{sayDay(baseline.day)}
      </dd>
      <dt>变更后</dt>
      <dd>
        {changed.edition}，摘要 <code>{changed.hash.slice(0, 12)}</code>
        <ul>
          {changed.changes.map((one) => (
            <li key={`${one.file}${one.key}`}>
              <code>{one.key}</code>：{one.from} 改为 {one.to} {one.clause !== null && <NoticeLink edition={baseline.edition} clause={one.clause} />}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

export function Outcome({ found, asked }: { readonly found: Answer; readonly asked: BacktestAsked }): ReactElement {
  const { baseline, changed } = found;
  const same = found.entered.length + found.dropped.length + found.undecided.length === 0;
  return (
    <section className="panel" aria-label="回测结果">
      <h2>结果</h2>
      <p aria-live="polite" className="number">
        已提交 {found.cases} 件；入选 <strong>{found.before}</strong> 变为 <strong>{found.after}</strong>：新入选 {found.entered.length}，落选 {found.dropped.length}，不能推算 {found.undecided.length}。{same && "没有差别。"}
      </p>
      <p className="spaced">
        <a href={backtestDownload(baseline.round, asked, "xlsx")}>下载 XLSX</a>
        <a href={backtestDownload(baseline.round, asked, "csv")}>下载 CSV</a>
        <span className="quiet">文件内写明基准</span>
      </p>
      <Baseline found={found} />
      <DifferenceTable title="落选" why="落选原因" cases={found.dropped} edition={changed.edition} />
      <DifferenceTable title="新入选" why="原未入选的原因（不再成立）" cases={found.entered} edition={baseline.edition} />
      <DifferenceTable title="不能推算" why="当时未知的事项" cases={found.undecided} edition={changed.edition} />
      <TallyTable title="按地区" head="地区" tallies={found.byRegion} />
      <TallyTable title="按行业" head="行业大类" tallies={found.bySector} />
      <TallyTable title="按评价机构" head="评价机构" tallies={found.byEvaluator} />
      <h3>说明</h3>
      <ul className="quiet">
        {found.limits.map((says) => (
          <li key={says}>{says}</li>
        ))}
        {found.astray.length > 0 && <li>按原版本重算与当时记录不一致的：{found.astray.join("、")}</li>}
      </ul>
    </section>
  );
}
