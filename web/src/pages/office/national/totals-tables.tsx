// The figures of the desk as tables: each figure over the years, completeness and findings by year, divisions of industry.
import type { ReactElement } from "react";
import { WideTable } from "../../../parts/wide-table.tsx";
import { deskAddress, saySharePart, saySum, sayTrend, shownOf, unitsAddress, type DeskPlace, type UpkeepTotals } from "../../../text/national-desk.ts";
import { sayUnit } from "../../../text/sheet-said.ts";
import { BarTable } from "../../../parts/desk/bar-table.tsx";

interface Props {
  readonly found: UpkeepTotals;
  readonly place: DeskPlace;
}

export function Figures({ found, place }: Props): ReactElement | null {
  const last = found.whole.at(-1);
  if (found.figures.length === 0 || last === undefined) return <p className="empty">这一版动态管理表没有可以相加的数字。</p>;
  return (
    <section className="panel" aria-label="总量与增减">
      <h2>总量与增减</h2>
      <p className="quiet">增减只比两年都填报了该项的单位，新增、移出的不算作增减；点一项，地区和行业按它显示。</p>
      <WideTable caption="各项总量与增减" quiet className="candidates sheet trend-cells">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {found.whole.map(({ year }) => (
              <th key={year} scope="col" className="number">
                {year}年
              </th>
            ))}
            <th scope="col" className="number">比上年（可比）</th>
            <th scope="col" className="number">填报家数</th>
          </tr>
        </thead>
        <tbody>
          {found.figures.map(({ id, label, unit }, n) => (
            <tr key={id}>
              <th scope="row">
                <a className="inline" href={deskAddress({ ...place, show: id })}>{label}</a> <span className="quiet">{sayUnit(unit)}</span>
              </th>
              {found.whole.map((year) => (
                <td key={year.year} className="number" data-label={`${year.year}年`}>
                  {saySum(year.figures[n]?.sum ?? 0, year.figures[n]?.known ?? 0)}
                </td>
              ))}
              <td className="number" data-label="比上年">{sayTrend(last.figures[n]?.trend ?? null)}</td>
              <td className="number" data-label="填报家数">{last.figures[n]?.known ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

export function Arrivals({ found: { whole } }: Pick<Props, "found">): ReactElement {
  return (
    <section className="panel" aria-label="完整、及时与问题">
      <h2>完整、及时与问题</h2>
      <BarTable
        caption="各年填报完整、及时与检查发现的问题"
        head="年度"
        columns={["在册", "已填报", "完整率", "及时率", "检查发现", "未核实", "已问", "已认定", "已排除"]}
        rows={whole.map((one) => ({ key: String(one.year), head: `${one.year}年`, cells: [one.cohort, one.filed, saySharePart(one.completeness), saySharePart(one.timeliness), one.found, one.open, one.asked, one.confirmed, one.cleared], n: one.cohort, marked: one.filed }))}
      />
      <p className="quiet">条框为在册家数，斜线部分为已填报。</p>
    </section>
  );
}

export function Industries({ found, place, show, word }: Props & { readonly show: string; readonly word: string }): ReactElement {
  const rows = found.byIndustry.map((one) => ({ one, last: one.years.at(-1), shown: shownOf(one.years.at(-1), show) })).toSorted((a, b) => (b.shown.value ?? -1) - (a.shown.value ?? -1));
  return (
    <section className="panel" aria-label={`各行业：${word}`}>
      <h2>各行业 · {word}</h2>
      <BarTable
        caption={`各行业大类：${word}`}
        head="行业大类"
        columns={[word, "比上年", "在册", "完整率", "已认定", "单位"]}
        rows={rows.map(({ one, last, shown }) => ({
          key: one.code,
          head: one.code === "" || place.division !== undefined ? one.name : <a href={deskAddress({ ...place, division: one.code })}>{one.name}</a>,
          cells: [shown.says, sayTrend(last?.figures.find(({ figure }) => figure === show)?.trend ?? null), last?.cohort ?? 0, saySharePart(last?.completeness ?? null), last?.confirmed ?? 0, one.code === "" ? "" : <a key="units" href={unitsAddress({ ...place, division: one.code })}>查看单位<span className="unseen">：{one.name}</span></a>],
          n: shown.value ?? 0,
        }))}
        most={Math.max(0.000001, ...rows.map(({ shown }) => shown.value ?? 0))}
      />
    </section>
  );
}
