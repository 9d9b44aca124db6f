// The office's desk about evaluators: registrations to review, blacklist, yearly reports and records by round, names in published lists.
import type { ReactElement } from "react";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { useMe } from "../../../parts/desk/session.tsx";
import "../../../parts/case/case.css";
import "../../../parts/evaluator/evaluator.css";
import { Blacklist } from "./blacklist.tsx";
import { Names } from "./names.tsx";
import { OneRegistration } from "./one-registration.tsx";
import { RegistrationList } from "./registration-list.tsx";
import { RoundReports } from "./round-reports.tsx";

export function EvaluatorsDesk(): ReactElement {
  const { nodes } = useMe();
  const [one, choose] = useAddressField("one");
  const node = nodes[0] ?? "";
  return (
    <article className="evaluator">
      <h1>评价机构</h1>
      <section className="panel" aria-labelledby="head-registrations">
        <h2 id="head-registrations">登记</h2>
        <RegistrationList node={node} chosen={one} choose={choose} />
      </section>
      {one !== undefined && one !== "" && <OneRegistration key={one} node={node} evaluator={one} />}
      <section className="panel" aria-labelledby="head-blacklist">
        <h2 id="head-blacklist">黑名单</h2>
        <Blacklist node={node} />
      </section>
      <section className="panel" aria-labelledby="head-reports">
        <h2 id="head-reports">年度工作情况报告与通过率</h2>
        <RoundReports node={node} />
      </section>
      <section className="panel" aria-labelledby="head-names">
        <h2 id="head-names">已公布名单中的机构名称</h2>
        <Names node={node} />
      </section>
    </article>
  );
}
