// What to have at hand before the form is filled: the figures and the papers that prove them.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";

export function ToPrepare({ edition, kind }: { readonly edition: OutputOf<RouteOf<"read-edition">>; readonly kind: string }): ReactElement | null {
  const asked = edition.facts.filter((one) => one.kinds.includes(kind));
  if (asked.length === 0) return <p className="quiet">这一类的条件都由登记系统和名单判断，表中只须填写得分、佐证与承诺。</p>;
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">请先备好</h2>
      <ul className="plain prepare">
        {asked.map((one) => (
          <li key={one.fact}>
            <span>
              {one.label}
              {one.unit !== null && <span className="quiet">（{one.unit}）</span>}
            </span>
            <span className="quiet">{one.proof === null ? "无须佐证" : `佐证：${one.proof}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
