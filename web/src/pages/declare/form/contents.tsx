// The sections with how far each is: done, missing, wrong.
import type { ReactElement } from "react";
import { progressOf, sectionsOf } from "../../../text/form-sections.ts";
import type { FormInHand } from "./basis.ts";

export function Contents({ inHand }: { readonly inHand: FormInHand }): ReactElement {
  const { basis, judgment, body } = inHand;
  return (
    <nav className="form-contents" aria-label="目录">
      {sectionsOf(basis, judgment, body).map((section) => {
        const { done, missing, faulty } = progressOf(section, judgment.faults, body, basis.engaged);
        const complete = missing + faulty === 0;
        return (
          <a key={section.id} href={`#section-${section.id}`} data-complete={complete}>
            <span className={`contents-${complete ? "done" : faulty > 0 ? "faulty" : "open"}`}>{section.title}</span>
            <span className="quiet block number">
              <span className="nowrap">{section.places.length === 0 ? "无须填写" : complete && done === 0 ? "可不填" : `已填 ${done}`}</span>
              {missing > 0 && <span className="nowrap"> · 缺 {missing}</span>}
              {faulty > 0 && <span className="field-fault nowrap"> · 误 {faulty}</span>}
            </span>
          </a>
        );
      })}
    </nav>
  );
}
