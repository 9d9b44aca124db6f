// Before the submit: what is about to be signed, with score, proofs and last day. Enter or Ctrl Enter submits, Esc goes back to the form.
import { Modal } from "antd";
import { Fragment, useRef, type ReactElement } from "react";
import { useChord } from "../../../parts/case/use-chord.ts";
import { commitmentSaid } from "../../../text/commitment-said.ts";
import { sayDay, sayDueDay } from "../../../text/day.ts";
import { sayPoints } from "../../../text/sheet-said.ts";
import "../../../parts/case/case.css";
import type { FormInHand } from "./basis.ts";
import type { Submitting } from "./use-submit.ts";

function scoreSaid({ scored, body }: FormInHand): string {
  if (scored !== undefined) return `${sayPoints(scored.sheet.worked.outcome.score)} / ${sayPoints(scored.sheet.worked.outcome.max)} 分（按计分方案）`;
  return body.selfScore === undefined ? "本批次不填" : `${body.selfScore} 分`;
}

function rowsOf(hand: FormInHand): readonly (readonly [label: string, text: string])[] {
  const { form, body } = hand;
  const files = new Set(body.proofs.map((proof) => proof.digest)).size;
  return [
    ["申报", `${form.round.title} · ${form.edition.edition.kinds[form.kind as "factory"]?.name ?? form.kind}`],
    ["编号", form.number],
    ["自评价得分", scoreSaid(hand)],
    ["佐证", files === 0 ? "无" : `${files} 份`],
    ["签署", body.commitment === undefined ? "未签署" : `${body.commitment.signatory}，${sayDay(body.commitment.day)}`],
    ["截止", form.due === null ? "本批次未定" : `${sayDueDay(form.due)}（含当日）`],
  ];
}

function Asked({ inHand, submitting }: { readonly inHand: FormInHand; readonly submitting: Submitting }): ReactElement {
  const mark = useRef<HTMLDListElement>(null);
  useChord(() => void submitting.submit(), mark);
  return (
    <>
      <blockquote className="commitment">{commitmentSaid(inHand.form)}</blockquote>
      <dl className="pairs" ref={mark}>
        {rowsOf(inHand).map(([label, text]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="quiet">提交后材料冻结，退回前不能修改；审核之前可以撤回，截止日前撤回的可以恢复填写。</p>
    </>
  );
}

export function ConfirmSubmit({ inHand, submitting }: { readonly inHand: FormInHand; readonly submitting: Submitting }): ReactElement {
  const { asking, pending, submit, leave } = submitting;
  return (
    <Modal open={asking} destroyOnHidden className="desk confirm-submit" title="签署并提交？" okText="签署并提交" cancelText="回去再看" confirmLoading={pending} okButtonProps={{ autoFocus: true }} onOk={() => void submit()} onCancel={leave}>
      <Asked inHand={inHand} submitting={submitting} />
    </Modal>
  );
}
