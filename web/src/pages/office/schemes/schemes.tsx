// Official tables of indicators taken in as schemes: chosen, mapped, checked, tried, kept; and the versions so far.
import { nation } from "@qingce/core/base/region";
import type { ReactElement } from "react";
import { useMe } from "../../../parts/desk/session.tsx";
import { TakeTable } from "./take-table.tsx";
import { VersionList } from "./version-list.tsx";
import "../../../parts/case/case.css";
import "./schemes.css";

/** A province, a city, or the nation: those who run rounds. */
const runsRounds = (node: string): boolean => node === nation || /^\d{2}(?:\d{2})?$/u.test(node);

export function SchemesPage(): ReactElement {
  const node = useMe().nodes.find(runsRounds);
  return (
    <article className="scheme-tables">
      <h1>官方指标表导入</h1>
      {node === undefined ? <p className="quiet">指标表由组织批次的省级或市级主管部门导入；已导入的版本如下。</p> : <TakeTable node={node} />}
      <section aria-labelledby="versions" className="panel">
        <h2 id="versions">已导入的版本</h2>
        <VersionList />
      </section>
    </article>
  );
}
