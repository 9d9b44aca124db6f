// What a body carries under the cap of each round: how it is counted, with whom, and the engagements that fill it.
import type { ReactElement } from "react";
import { NoticeLink } from "../case/notice-link.tsx";
import { Refusals } from "../desk/refusals.tsx";
import { useRead } from "../desk/use-api.ts";
import { sayUnit } from "../../text/evaluator-said.ts";

export function LoadList({ evaluator }: { readonly evaluator: string }): ReactElement {
  const read = useRead("read-evaluator-load", { evaluator });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得在手项目" />;
  const loads = read.data?.loads ?? [];
  if (loads.length === 0) return <p className="quiet">没有占用名额的委托。</p>;
  return (
    <>
      {loads.map((one) => (
        <section key={one.round} aria-label={one.title}>
          <h3>{one.title}</h3>
          <p>
            <strong className="number">
              {one.taken} / {one.n}
            </strong>{" "}
            <span className="quiet">
              {sayUnit(one)} · <NoticeLink edition={one.edition} clause={one.clause} />
            </span>
            {one.taken >= one.n && <strong className="refusal">　已满</strong>}
          </p>
          {one.bodies.length > 1 && <p className="quiet">合并计算：{one.bodies.join("、")}</p>}
          <ul>
            {one.filled.map(({ engagement, body, declaration }) => (
              <li key={engagement}>
                {declaration === null ? (
                  "未提交或不在您权限内的申报"
                ) : (
                  <a className="inline" href={`/desk/cases/${declaration.declaration}`}>
                    {declaration.name}
                  </a>
                )}
                <span className="quiet number">　{declaration?.number}{one.bodies.length > 1 && `　${body}`}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
