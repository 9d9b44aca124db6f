// The foot of the form: how much is still open, and the act itself.
import { Button } from "antd";
import type { ReactElement } from "react";
import { ConfirmSubmit } from "./confirm-submit.tsx";
import type { FormInHand } from "./basis.ts";
import type { Submitting } from "./use-submit.ts";

export function SubmitFoot({ inHand, submitting }: { readonly inHand: FormInHand; readonly submitting: Submitting }): ReactElement {
  const left = inHand.judgment.faults.length;
  return (
    <footer className="form-foot">
      <div className="submit-line">
        <span className={left === 0 ? "submit-ready" : "quiet"}>{left === 0 ? "可以提交。提交后材料冻结，退回前不能修改；审核之前可以撤回。" : `还有 ${left} 处未完成；随时可以离开，内容已随写随存。`}</span>
        <Button type="primary" size="large" loading={submitting.pending} onClick={submitting.ask}>
          提交申报… <kbd aria-hidden="true">Ctrl Enter</kbd>
        </Button>
      </div>
      <ConfirmSubmit inHand={inHand} submitting={submitting} />
    </footer>
  );
}
