// The evaluator's own desk: its registration, staff, ties and yearly reports.
import { useState, type ReactElement } from "react";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { useRead } from "../../parts/desk/use-api.ts";
import { LoadList } from "../../parts/evaluator/load-list.tsx";
import { RegistrationHead, TieList } from "../../parts/evaluator/registration-view.tsx";
import { ChangeFacts } from "./registration/change-facts.tsx";
import { ChangeRepresentative } from "./registration/change-representative.tsx";
import { OwnDeeds } from "./registration/own-deeds.tsx";
import { OwnProofs } from "./registration/own-proofs.tsx";
import { OwnStaff } from "./registration/own-staff.tsx";
import { TellTie } from "./registration/tell-tie.tsx";
import { YearReports } from "./registration/year-reports.tsx";

export function RegistrationPage(): ReactElement {
  const read = useRead("read-own-registration", {});
  const [said, setSaid] = useState("");
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得登记" />;
  const one = read.data;
  if (one === undefined) return <p className="quiet">正在取得登记…</p>;
  return (
    <article className="evaluator">
      <header>
        <h1>{one.name}</h1>
      </header>
      <p role="status">{said}</p>
      <section className="panel" aria-labelledby="head-standing">
        <h2 id="head-standing">登记</h2>
        <RegistrationHead one={one} />
        <ChangeRepresentative one={one} done={setSaid} />
      </section>
      <section className="panel" aria-labelledby="head-facts">
        <h2 id="head-facts">条件与证明</h2>
        <ChangeFacts one={one} done={setSaid} />
      </section>
      <section className="panel" aria-labelledby="head-staff">
        <h2 id="head-staff">专职人员</h2>
        <OwnStaff one={one} done={setSaid} />
      </section>
      <section className="panel" aria-labelledby="head-deeds">
        <h2 id="head-deeds">业绩</h2>
        <OwnDeeds one={one} done={setSaid} />
      </section>
      <section className="panel" aria-labelledby="head-proofs">
        <h2 id="head-proofs">证明文件与提交</h2>
        <OwnProofs one={one} done={setSaid} />
      </section>
      <section className="panel" aria-labelledby="head-ties">
        <h2 id="head-ties">关联机构</h2>
        <TieList one={one} />
        <TellTie done={setSaid} />
      </section>
      <section className="panel" aria-labelledby="head-load">
        <h2 id="head-load">在手项目与上限</h2>
        <LoadList evaluator={one.evaluator} />
      </section>
      <section className="panel" aria-labelledby="head-reports">
        <h2 id="head-reports">年度工作情况报告</h2>
        <YearReports reports={one.reports} done={setSaid} />
      </section>
    </article>
  );
}
