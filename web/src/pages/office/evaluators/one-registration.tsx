// One registration whole, and what the office may do about it: review, publish, return, ties, the blacklist.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { LoadList } from "../../../parts/evaluator/load-list.tsx";
import { DeedList, HistoryList } from "../../../parts/evaluator/past-work.tsx";
import { ProofList } from "../../../parts/evaluator/proof-list.tsx";
import { RegistrationHead, SaidFacts, StaffTable, TieList } from "../../../parts/evaluator/registration-view.tsx";
import { TextField } from "../../../parts/evaluator/text-field.tsx";
import { ProposeBlacklisting } from "./propose-blacklisting.tsx";
import { SettleTie } from "./settle-tie.tsx";
import { ShowContact } from "./show-contact.tsx";
import { useDone } from "./use-done.ts";

const words = { pass: "审核通过", publish: "公布", return: "退回修改" } as const;

interface Props {
  readonly node: string;
  readonly evaluator: string;
}

function Review({ node, evaluator, decisions }: Props & { readonly decisions: readonly (keyof typeof words)[] }): ReactElement {
  const [reason, setReason] = useState("");
  const { run, refusals, said, busy } = useDone("review-evaluator", () => "已办理");
  return (
    <>
      {decisions.length > 0 && <h3>审核</h3>}
      <p role="status">{said}</p>
      {decisions.length > 0 && <TextField label="意见或退回原因" rows={2} value={reason} change={setReason} />}
      <Refusals refusals={refusals} />
      <span className="act-buttons">
        {decisions.map((decision) => (
          <Button key={decision} type={decision === "return" ? "default" : "primary"} loading={busy} onClick={() => void run({ node, evaluator, decision, reason })}>
            {words[decision]}
          </Button>
        ))}
      </span>
    </>
  );
}

export function OneRegistration({ node, evaluator }: Props): ReactElement {
  const read = useRead("read-registration", { node, evaluator });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得登记" />;
  const one = read.data;
  if (one === undefined) return <p className="quiet">正在取得登记…</p>;
  return (
    <section className="panel" aria-labelledby="head-one">
      <h2 id="head-one">{one.name}</h2>
      <RegistrationHead one={one} />
      <ShowContact node={node} evaluator={evaluator} />
      <h3>条件与证明</h3>
      <SaidFacts one={one} />
      <h3>专职人员</h3>
      <StaffTable one={one} />
      <h3>业绩</h3>
      <DeedList deeds={one.deeds} />
      <HistoryList history={one.history} />
      <h3>证明文件</h3>
      <ProofList proofs={one.proofs} hrefOf={(digest) => `/api/registrar/${node}/evaluators/${evaluator}/proofs/${digest}`} />
      <h3>关联机构</h3>
      <TieList one={one} />
      <SettleTie node={node} evaluator={evaluator} creditCode={one.creditCode} ties={one.ties} />
      <h3>在手项目与上限</h3>
      <LoadList evaluator={evaluator} />
      <Review node={node} evaluator={evaluator} decisions={one.decisions} />
      <ProposeBlacklisting node={node} evaluator={evaluator} />
    </section>
  );
}
