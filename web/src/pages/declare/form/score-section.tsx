// The score of the self-evaluation: attested by whoever signs, under the standard that the notice names.
import { Input } from "antd";
import type { ReactElement } from "react";
import { emptyBody } from "@qingce/core/declaration/body";
import { standardOf } from "@qingce/core/declaration/body-faults";
import { idOf } from "../../../text/form-sections.ts";
import { decimalOf, halfWidth } from "../../../text/share-percent.ts";
import { takeAt } from "../../../text/draft-place.ts";
import type { FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";

export function ScoreSection(hand: FormInHand): ReactElement | null {
  const { basis, body, change, leave, shown } = hand;
  const standard = standardOf(basis.edition, basis.kind);
  if (standard === undefined) return null;
  const put = (text: string): void => change((now) => (text === "" ? takeAt(now, "selfScore", emptyBody) : { ...now, selfScore: text }));
  return (
    <section id="section-score" aria-labelledby="head-score">
      <h2 id="head-score">得分</h2>
      <div className="fact-row">
        <label htmlFor={idOf("selfScore")} className="fact-name">
          自评价得分
          <span className="quiet block">
            {standard.name}
            {standard.number}
          </span>
        </label>
        <div className="fact-cell">
          <Input
            id={idOf("selfScore")}
            className="number-input"
            inputMode="decimal"
            suffix={standard.max === undefined ? "分" : `/ ${standard.max} 分`}
            value={body.selfScore ?? ""}
            aria-invalid={shown("selfScore").length > 0}
            aria-describedby={noteId("selfScore")}
            {...(shown("selfScore").length > 0 ? { status: "error" as const } : {})}
            onChange={(event) => put(halfWidth(event.target.value))}
            onBlur={() => {
              if (body.selfScore !== undefined) put(decimalOf(body.selfScore));
              leave("selfScore");
            }}
          />
          <FieldNotes place="selfScore" {...hand} />
          {standard.scheme === "not-held" && <p className="quiet">该评价标准的评分表未随通知公开，本平台不代算：得分由自评价报告的签署人负责。</p>}
        </div>
      </div>
    </section>
  );
}
