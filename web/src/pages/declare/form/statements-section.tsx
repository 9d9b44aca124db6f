// Where an “in principle” requirement is not met, its reason in writing.
import { Input } from "antd";
import type { ReactElement } from "react";
import { sectionsOf, idOf } from "../../../text/form-sections.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import type { FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";

export function StatementsSection(hand: FormInHand): ReactElement {
  const { basis, judgment, body, change, leave, shown } = hand;
  const places = sectionsOf(basis, judgment, body).find((one) => one.id === "statements")?.places ?? [];
  return (
    <section id="section-statements" aria-labelledby="head-statements">
      <h2 id="head-statements">原则上说明</h2>
      <p className="quiet">通知写明“原则上”的要求未达到的，写明理由后可以提交，由审核部门判断。</p>
      {places.map((place) => {
        const id = place.slice("statements.".length);
        const rule = basis.edition.rules.find((one) => one.id === id);
        const departs = judgment.judged.departures.some((one) => one.rule === id);
        return (
          <div key={place} className="fact-row">
            <label htmlFor={idOf(place)} className="fact-name">
              {rule?.says ?? id}
              {rule !== undefined && (
                <span className="quiet block">
                  <a href={clauseAddress(basis.edition.id, rule.cite)}>{rule.cite}</a>
                  {!departs && "　现已达到，说明可以清空"}
                </span>
              )}
            </label>
            <div className="fact-cell">
              <Input.TextArea id={idOf(place)} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} showCount value={body.statements[id] ?? ""} aria-describedby={noteId(place)} aria-invalid={shown(place).length > 0} onChange={(event) => change((now) => ({ ...now, statements: { ...now.statements, [id]: event.target.value } }))} onBlur={() => leave(place)} />
              <FieldNotes place={place} {...hand} />
            </div>
          </div>
        );
      })}
    </section>
  );
}
