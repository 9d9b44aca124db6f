// The foot of the form: what still blocks a submit, every fault a way to its field, and the act itself.
import { Button } from "antd";
import { useEffect, useRef, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { clauseAddress } from "../../../text/clause-address.ts";
import { placed } from "../../../text/form-judgment.ts";
import type { FormInHand } from "./basis.ts";
import { focusPlace } from "./focus-place.ts";
import type { Submitting } from "./use-submit.ts";

interface Props {
  readonly inHand: FormInHand;
  readonly submitting: Submitting;
  readonly labelOf: (place: string) => string;
}

function Fault({ fault, labelOf, edition }: { readonly fault: Refusal; readonly labelOf: (place: string) => string; readonly edition: string }): ReactElement {
  const { place } = fault;
  return (
    <li data-code={fault.code}>
      {place === undefined ? (
        fault.hint
      ) : (
        <button type="button" className="link" onClick={() => focusPlace(place)}>
          {labelOf(place)}：{fault.hint}
        </button>
      )}
      {fault.clause !== undefined && <a href={clauseAddress(edition, fault.clause)}>（{fault.clause}）</a>}
    </li>
  );
}

const identity = (fault: Refusal): string => `${fault.code}/${fault.place ?? ""}`;

/** The server's list, less what has been mended since. What only the server can know stays until the next try. */
function open(said: readonly Refusal[], { judgment, basis }: FormInHand): readonly Refusal[] {
  const now = new Set(judgment.faults.map(identity));
  const local = (fault: Refusal): boolean => fault.place !== undefined || basis.edition.rules.some((rule) => rule.id === fault.code);
  return said.map((one) => placed(one, basis, judgment.facts)).filter((one) => !local(one) || one.code === "proof-unknown" || now.has(identity(one)));
}

export function SubmitFoot({ inHand, submitting, labelOf }: Props): ReactElement {
  const { refusals, pending, submit } = submitting;
  const faults = refusals === undefined ? [] : open(refusals, inHand);
  const left = inHand.judgment.faults.length;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (refusals !== undefined && refusals.length > 0) head.current?.focus();
  }, [refusals]);
  return (
    <footer className="form-foot">
      {faults.length > 0 && (
        <section className="fault-list" aria-labelledby="head-faults">
          <h2 id="head-faults" ref={head} tabIndex={-1}>
            未能提交：{faults.length} 处需要处理
          </h2>
          <ol>
            {faults.map((fault) => (
              <Fault key={`${identity(fault)}/${fault.hint}`} fault={fault} labelOf={labelOf} edition={inHand.basis.edition.id} />
            ))}
          </ol>
        </section>
      )}
      <div className="submit-line">
        <span className={left === 0 ? "outcome-met" : "quiet"}>{left === 0 ? "可以提交。提交后材料冻结，退回前不能修改；审核之前可以撤回。" : `还有 ${left} 处未完成；随时可以离开，内容已随写随存。`}</span>
        <Button type="primary" size="large" loading={pending} onClick={() => void submit()}>
          提交申报 <kbd aria-hidden="true">Ctrl Enter</kbd>
        </Button>
      </div>
    </footer>
  );
}
