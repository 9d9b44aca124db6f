// What is worked out of the figures, live: each value with its unit, last year's, and which way is better.
import type { ReactElement } from "react";
import { sayUnit } from "../../text/sheet-said.ts";
import { sayChange, sayWorkedOut } from "../../text/year-said.ts";
import type { Worked } from "./worked.ts";

function way(value: number | undefined, last: number | undefined, better: string | undefined): string {
  if (value === undefined || last === undefined || better === undefined || value === last || Number.isNaN(value - last)) return "";
  return value > last === (better === "more") ? "向好" : "变差";
}

export function DerivedPanel({ worked: { form, slots, last }, year }: { readonly worked: Worked; readonly year: number }): ReactElement {
  return (
    <section className="form-aside year-derived" aria-labelledby="head-derived">
      <h2 id="head-derived">导出指标</h2>
      <p className="quiet">由所填数字算出，随填随算；标“关键”的是审核的关键指标。</p>
      <dl>
        {form.derived.map(({ id, at, label, unit, key }) => {
          const told = way(slots[at], last?.[at], form.file.derived[id]?.better);
          return (
            <div key={id}>
              <dt>
                {label}
                {key && <span className="mark mark-reading">关键</span>}
              </dt>
              <dd>
                <strong className="number">{sayWorkedOut(slots[at])}</strong> <span className="quiet">{sayUnit(unit)}</span>
              </dd>
              {last !== undefined && (
                <dd className="then number">
                  {year - 1}年 {sayWorkedOut(last[at])}　{sayChange(slots[at], last[at])} {told !== "" && <span className={told === "向好" ? "better" : "worse"}>{told}</span>}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
