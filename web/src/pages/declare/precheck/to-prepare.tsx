// What to have at hand before the form is filled: papers, figures with their years and proofs, the evaluation, and who signs what.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { clauseAddress } from "../../../text/clause-address.ts";
import { evaluationSaid, figureSaid } from "../../../text/preparation-said.ts";
import type { Prechecked } from "./use-precheck.ts";

type Edition = OutputOf<RouteOf<"read-edition">>;
type Prepare = Prechecked["prepare"];

interface Props {
  readonly edition: Edition;
  readonly kind: string;
  readonly prepare: Prepare;
}

function Clause({ edition, clause }: { readonly edition: Edition; readonly clause: string | null }): ReactElement | null {
  return clause === null ? null : <a href={clauseAddress(edition.edition, clause)}>{clause}</a>;
}

function Line({ edition, name, note, clause = null }: { readonly edition: Edition; readonly name: ReactElement | string; readonly note: string; readonly clause?: string | null }): ReactElement {
  return (
    <li>
      <span>{name}</span>
      <span className="quiet">
        {note} <Clause edition={edition} clause={clause} />
      </span>
    </li>
  );
}

function Papers({ edition, prepare }: Omit<Props, "kind">): ReactElement {
  return (
    <>
      <h3>材料</h3>
      {prepare.papers.length === 0 ? (
        <p className="quiet">通知没有另列申报单位须交的材料；下面各项事实的佐证随表上传。</p>
      ) : (
        <ul className="plain prepare">
          {prepare.papers.map((paper) => (
            <Line key={`${paper.who}/${paper.name}`} edition={edition} name={paper.name} note={paper.who === "evaluator" ? "由第三方机构出具" : "由申报单位提供"} clause={paper.clause} />
          ))}
        </ul>
      )}
    </>
  );
}

function Facts({ edition, kind }: Omit<Props, "prepare">): ReactElement | null {
  const asked = edition.facts.filter((one) => one.kinds.includes(kind));
  if (asked.length === 0) return <p className="quiet">申报条件都由登记系统和名单判断，不须另填事实。</p>;
  return (
    <ul className="plain prepare">
      {asked.map((one) => (
        <Line key={one.fact} edition={edition} name={one.unit === null ? one.label : `${one.label}（${one.unit}）`} note={one.proof === null ? "无须佐证" : `佐证：${one.proof}`} />
      ))}
    </ul>
  );
}

function Score({ edition, prepare: { score } }: Omit<Props, "kind">): ReactElement {
  switch (score.kind) {
    case "none":
      return <p className="quiet">本批次不填自评价得分。</p>;
    case "attested":
      return (
        <ul className="plain prepare">
          <Line edition={edition} name={`自评价得分${score.max === null ? "" : `（满分 ${score.max}）`}`} note={`按《${score.standard}》评价，得分由签署人证明`} />
        </ul>
      );
    case "computed":
      return (
        <>
          <p>
            按“{score.name}”逐项填报 {score.items} 项，得分由平台计算。{score.proofs && "填了指标值的须逐项上传证明材料。"}
          </p>
          <details>
            <summary>须备的数据（{score.figures.length} 项）</summary>
            <ul className="plain prepare">
              {score.figures.map((figure) => (
                <Line key={figure.label} edition={edition} name={figure.label} note={figureSaid(figure)} />
              ))}
            </ul>
          </details>
        </>
      );
  }
}

export function ToPrepare(props: Props): ReactElement {
  const { edition, prepare } = props;
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">请先备好</h2>
      <Papers edition={edition} prepare={prepare} />
      <h3>事实与佐证</h3>
      <Facts {...props} />
      <h3>得分与数据</h3>
      <Score {...props} />
      <h3>第三方评价</h3>
      <p>
        {evaluationSaid(prepare.evaluation)} <Clause edition={edition} clause={prepare.evaluation.clause} />
      </p>
      <h3>谁签署</h3>
      <ul className="plain prepare">
        {prepare.signs.map((one) => (
          <Line key={one.name} edition={edition} name={one.name} note={one.who === "evaluator" ? "第三方机构签署" : "法定代表人签署（提交时输入姓名；由其他负责人签的附授权文件）"} clause={one.clause} />
        ))}
      </ul>
    </section>
  );
}
