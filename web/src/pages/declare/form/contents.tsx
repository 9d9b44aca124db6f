// The sections with how far each is: done, missing, wrong; the one being read is marked.
import type { ReactElement } from "react";
import { useSectionInView } from "../../../parts/use-section-in-view.ts";
import { progressOf, sectionsOf } from "../../../text/form-sections.ts";
import type { FormInHand } from "./basis.ts";

export function Contents({ inHand }: { readonly inHand: FormInHand }): ReactElement {
  const { basis, judgment, body } = inHand;
  const sections = sectionsOf(basis, judgment, body);
  const current = useSectionInView(sections.map(({ id }) => `section-${id}`));
  return (
    <nav className="form-contents" aria-label="目录">
      {sections.map((section) => {
        const { done, missing, faulty } = progressOf(section, judgment.faults, body, basis.engaged);
        const complete = missing + faulty === 0;
        return (
          <a key={section.id} href={`#section-${section.id}`} data-complete={complete} aria-current={current === `section-${section.id}` ? "location" : undefined}>
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
