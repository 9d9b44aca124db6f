// How many of each region, industry or evaluator stand on the list before and after; bars repeat what the figures say.
import type { ReactElement } from "react";
import { WideTable } from "../../../parts/wide-table.tsx";
import type { Answer } from "./difference-table.tsx";

const columns = [["before", "原入选"], ["after", "变更后"], ["entered", "新入选"], ["dropped", "落选"], ["undecided", "不能推算"]] as const;

interface Props {
  readonly title: string;
  readonly head: string;
  readonly tallies: Answer["byRegion"];
}

export function TallyTable({ title, head, tallies }: Props): ReactElement {
  const shown = tallies.filter((one) => one.before + one.after + one.undecided > 0);
  const most = Math.max(1, ...shown.map((one) => Math.max(one.before, one.after)));
  const width = (n: number): { readonly width: string } => ({ width: `${(n / most) * 100}%` });
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <WideTable caption={title} quiet className="candidates sheet">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(([key, word]) => (
              <th key={key} scope="col" className="number">
                {word}
              </th>
            ))}
            <th scope="col" aria-label="原入选与变更后的对比" className="backtest-bars" />
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.name}</th>
              {columns.map(([key, word]) => (
                <td key={key} className="number" data-label={word}>
                  {one[key]}
                </td>
              ))}
              <td aria-hidden="true">
                <span className="bar bar-before" style={width(one.before)} />
                <span className="bar bar-after" style={width(one.after)} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
