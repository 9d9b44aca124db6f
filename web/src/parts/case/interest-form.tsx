// The expert's declaration of interest 利益申报: the case opens after it. Who has an interest withdraws and says why.
import { Button, Input } from "antd";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { Refusals } from "../desk/refusals.tsx";
import { useRead } from "../desk/use-api.ts";
import { useDecision } from "./use-decision.ts";

/** After a withdrawal the case is gone from the expert's sight; this stands in its place. */
export function Withdrawn({ name }: { readonly name: string }): ReactElement {
  return (
    <p role="status">
      已就“{name}”回避，事由已报组织单位。<Link to="/desk">回到待办</Link>
    </p>
  );
}

export function InterestForm({ declaration, withdrawn }: { readonly declaration: string; readonly withdrawn: (name: string) => void }): ReactElement {
  const declare = useDecision("declare-interest");
  const asked = useRead("list-tasks", {});
  const [reason, setReason] = useState<string>();
  const task = asked.data?.tasks.find((one) => one.declaration === declaration);
  const act = async (interest: "none" | "conflict"): Promise<void> => {
    const name = task?.name ?? "";
    const done = await declare.run({ declaration, interest, reason: reason ?? "" });
    if (done !== undefined && interest === "conflict") withdrawn(name);
  };
  return (
    <article className="case interest">
      <header className="case-head">
        <h1>{task?.name ?? "利益申报"}</h1>
        <p className="quiet">{task === undefined ? "" : `编号 ${task.number} · ${task.title}`}</p>
      </header>
      <section aria-labelledby="interest-title">
        <h2 id="interest-title">利益申报</h2>
        <p>案卷在您申报之后打开。请核对本人、近亲属及所在单位与下列单位有无任职、投资、咨询、评价、合作等关系：</p>
        <dl className="pairs">
          <dt>申报单位</dt>
          <dd>{task?.name}</dd>
          <dt>第三方评价机构</dt>
          <dd>{task?.evaluator ?? "未委托"}</dd>
        </dl>
        <Refusals refusals={declare.refusals} title="未能申报" />
        {reason !== undefined && (
          <label className="labelled">
            须回避的事由
            <Input.TextArea value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} autoFocus />
          </label>
        )}
        <div className="act-buttons">
          {reason === undefined && (
            <Button type="primary" loading={declare.busy} onClick={() => void act("none")}>
              无利益关系，打开案卷
            </Button>
          )}
          {reason === undefined ? (
            <Button onClick={() => setReason("")}>有利益关系，申请回避…</Button>
          ) : (
            <>
              <Button danger type="primary" loading={declare.busy} onClick={() => void act("conflict")}>
                申请回避
              </Button>
              <Button onClick={() => setReason(undefined)}>返回</Button>
            </>
          )}
        </div>
        <p className="quiet">申报和回避都记入日志；回避之后不再能查看本件。</p>
      </section>
    </article>
  );
}
