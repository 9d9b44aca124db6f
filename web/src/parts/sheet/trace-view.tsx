// The trace of an item, opened from any of its figures: formulas with the numbers in, lead and baseline with their source, what was entered.
import type { ReactElement } from "react";
import type { Trace } from "../../text/item-trace.ts";

export function TraceView({ trace, id, children }: { readonly trace: Trace; readonly id: string; readonly children?: ReactElement | null }): ReactElement {
  const { clause, formulas, bars, inputs, points, lines } = trace;
  return (
    <dl id={id} className="sheet-trace" aria-label="计算过程">
      {inputs.length > 0 && (
        <div>
          <dt>所填</dt>
          <dd>{inputs.map(({ label, figure }) => `${label} ${figure}`).join("；")}</dd>
        </div>
      )}
      {formulas.map(({ label, words, figures, clause: equation }) => (
        <div key={`${label}/${figures}`}>
          <dt>
            {label}
            {equation !== undefined && <span className="quiet"> {equation}</span>}
          </dt>
          <dd>
            {words}
            <span className="block figures">= {figures}</span>
          </dd>
        </div>
      ))}
      {bars.map(({ what, figure, origin }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <span className="figures">{figure}</span> <span className="quiet">{origin}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>得分</dt>
        <dd>
          {lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          {points}
        </dd>
      </div>
      <div>
        <dt>条款</dt>
        <dd>{clause}</dd>
      </div>
      {children}
    </dl>
  );
}
