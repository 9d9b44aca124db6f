// The question before many are decided: what will happen to whom, what cannot be done and why, the words that go to all.
import { Input, Modal } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef, useState, type ReactElement } from "react";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { feasible, type Feasible, type ReviewGroup, type ReviewRow } from "../../../text/review-groups.ts";
import { FieldsChosen } from "./fields-chosen.tsx";
import type { Law } from "./use-reviews.ts";

export type Decision = "pass" | "return";
export type Outcomes = OutputOf<RouteOf<"review-many">>["outcomes"];

interface Props {
  readonly kind: Decision;
  readonly group: ReviewGroup;
  readonly chosen: readonly ReviewRow[];
  readonly law: Law;
  readonly today: string | undefined;
  readonly close: () => void;
  readonly done: (outcomes: Outcomes) => void;
}

const words = {
  pass: { verb: "通过", warns: "通过的进入下一环节；意见写入每一件，不能修改。", field: "审核意见（可不填，写入每一件）" },
  return: { verb: "退回", warns: "退回后由各单位补正再提交；同一理由写在每一件所选的各项上，对其可见。", field: "退回理由（写入每一件所选的各项）" },
} as const;

/** As they were when the dialog opened: what becomes of them moves them out of the list behind it. */
function WhatHappens({ verb, can, cannot }: Feasible & { readonly verb: string }): ReactElement {
  return (
    <>
      <section aria-label={`将${verb}`}>
        <h3>
          将{verb} {can.length} 件
        </h3>
        <ul className="plain decided-names">
          {can.map(({ row }) => (
            <li key={row.declaration}>
              {row.name} <span className="quiet number">{row.number}</span>
            </li>
          ))}
        </ul>
      </section>
      {cannot.length > 0 && (
        <section aria-label="不能办理">
          <h3>不能办理 {cannot.length} 件</h3>
          <ul className="plain decided-names">
            {cannot.map(({ row, why }) => (
              <li key={row.declaration}>
                {row.name} <span className="wrong">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function DecideDialog({ kind, group, chosen, law, today, close, done }: Props): ReactElement {
  const give = useDecision("review-many");
  const [split] = useState(() => feasible(chosen, today));
  const [text, setText] = useState("");
  const [fields, setFields] = useState<readonly string[]>([]);
  const area = useRef<TextAreaRef>(null);
  const { verb, warns, field } = words[kind];
  const act = async (): Promise<void> => {
    const decision: InputOf<RouteOf<"review-many">>["decision"] = kind === "pass" ? { kind, opinion: text } : { kind, fields: [...fields], reason: text };
    const answer = await give.run({ cases: split.can.map(({ row }) => ({ declaration: row.declaration, step: group.step, digest: row.digest ?? "" })), decision });
    if (answer !== undefined) done(answer.outcomes);
  };
  const ready = split.can.length > 0 && (kind === "pass" || (fields.length > 0 && text.trim() !== ""));
  return (
    <Modal open title={`批量${verb}`} width={640} footer={null} onCancel={close} afterOpenChange={(open) => open && area.current?.focus()} className="desk">
      <WhatHappens verb={verb} {...split} />
      {kind === "return" && <FieldsChosen law={law} group={group} fields={fields} setFields={setFields} />}
      <label className="labelled">
        {field}
        <Input.TextArea ref={area} value={text} onChange={(event) => setText(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </label>
      {kind === "return" && !ready && <p className="quiet">请选择退回的各项，并写明理由。</p>}
      <FormFoot refusals={give.refusals} edition={law.edition} word={`${verb} ${split.can.length} 件`} busy={give.busy} danger={kind === "return"} warns={warns} act={() => (ready ? void act() : undefined)} reload={close} />
    </Modal>
  );
}
