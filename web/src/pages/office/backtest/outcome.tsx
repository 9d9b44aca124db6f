// What a backtest came to: what it was reckoned from, the sums, the differences with their reasons, the limits, and its files.
import { Alert } from "antd";
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
        {baseline.title}，{baseline.editionName}，版本摘要 <code>{baseline.hash.slice(0, 12)}</code>，记录链头 <code>{baseline.chainHead.slice(0, 12)}</code>，{sayDay(baseline.day)}
      </dd>
      <dt>变更后</dt>
      <dd>
        {changed.editionName}，摘要 <code>{changed.hash.slice(0, 12)}</code>
        <ul>
          {changed.changes.map((one) => (
            <li key={`${one.file}${one.key}`}>
              {one.says}：{one.fromSaid} 改为 <strong>{one.toSaid}</strong> {one.clause !== null && <NoticeLink edition={baseline.edition} clause={one.clause} />}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** Why nothing differs comes before that nothing does: a round without any list yet has nothing to compare. */
function NothingDiffers({ found }: { readonly found: Answer }): ReactElement {
  const { cases, open, before } = found;
  if (open > 0 && before === 0) return <Alert type="info" showIcon title={`本批次还在办理：已提交的 ${cases} 件中 ${open} 件未了结，还没有推荐或入选的单位，无从比较。`} description="回测比较的是“谁在名单上”。推荐名单上报或遴选之后再运行，才会显示差别；现在看不出差别，不表示变更没有影响。" />;
  return <Alert type="info" showIcon title={`没有差别：所改之处没有改变任何一件的结果（入选仍为 ${before} 件）。`} description={open > 0 ? `其中 ${open} 件未了结，尚不计入选，可能在其后的环节受影响。` : "已了结的各件在两版规则下结论相同。"} />;
}

function Differences({ found }: { readonly found: Answer }): ReactElement {
  const { baseline, changed } = found;
  return (
    <>
      <DifferenceTable title="落选" why="落选原因" cases={found.dropped} edition={changed.edition} />
      <DifferenceTable title="新入选" why="原未入选的原因（不再成立）" cases={found.entered} edition={baseline.edition} />
      <DifferenceTable title="不能推算" why="当时未知的事项" cases={found.undecided} edition={changed.edition} />
      <TallyTable title="按地区" head="地区" tallies={found.byRegion} />
      <TallyTable title="按行业" head="行业大类" tallies={found.bySector} />
      <TallyTable title="按评价机构" head="评价机构" tallies={found.byEvaluator} />
    </>
  );
}

export function Outcome({ found, asked }: { readonly found: Answer; readonly asked: BacktestAsked }): ReactElement {
  const { baseline, open } = found;
  const same = found.entered.length + found.dropped.length + found.undecided.length === 0;
  return (
    <section className="panel" aria-label="回测结果">
      <h2>结果</h2>
      <div aria-live="polite">
        {same ? (
          <NothingDiffers found={found} />
        ) : (
          <p className="number">
            已提交 {found.cases} 件{open > 0 && `（${open} 件未了结，不计入选）`}；入选 <strong>{found.before}</strong> 变为 <strong>{found.after}</strong>：新入选 {found.entered.length}，落选 {found.dropped.length}，不能推算 {found.undecided.length}。
          </p>
        )}
      </div>
      <p className="spaced">
        <a href={backtestDownload(baseline.round, asked, "xlsx")}>下载 XLSX</a>
        <a href={backtestDownload(baseline.round, asked, "csv")}>下载 CSV</a>
        <span className="quiet">文件内写明基准</span>
      </p>
      <Baseline found={found} />
      {!same && <Differences found={found} />}
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
