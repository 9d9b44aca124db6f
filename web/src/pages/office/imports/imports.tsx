// Bringing published national lists into the register: read on trial, decided, imported; the totals stand beside the official ledger.
import { nation } from "@qingce/core/base/region";
import { useState, type ReactElement } from "react";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { useMe } from "../../../parts/desk/session.tsx";
import { ImportHistory } from "./import-history.tsx";
import { ImportInHand } from "./import-in-hand.tsx";
import { RegisterTotals } from "./register-totals.tsx";
import { TryList } from "./try-list.tsx";
import { useRun } from "./use-run.ts";
import "../../../parts/case/case.css";
import "./imports.css";

function ImportDesk(): ReactElement {
  const run = useRun();
  const [id, look] = useAddressField("import");
  // the trial makes way once its import has begun
  const [turn, setTurn] = useState(0);
  const begun = (started: string): void => {
    look(started);
    setTurn(turn + 1);
  };
  return (
    <>
      <TryList key={turn} run={run} begun={begun} />
      {id !== undefined && <ImportInHand key={id} id={id} run={run} />}
      <section aria-labelledby="history" className="panel">
        <h2 id="history">历次导入</h2>
        <ImportHistory look={look} />
      </section>
    </>
  );
}

export function ImportsPage(): ReactElement {
  const national = useMe().nodes.includes(nation);
  return (
    <article className="imports">
      <h1>国家级名单导入</h1>
      {national ? <ImportDesk /> : <p className="quiet">名单由国家级主管部门导入；各批在册数如下。</p>}
      <section aria-labelledby="totals" className="panel">
        <h2 id="totals">在册数与官方台账</h2>
        <RegisterTotals />
      </section>
    </article>
  );
}
