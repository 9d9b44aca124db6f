// The truth commitment 材料真实性承诺, signed by name and day.
import { Input } from "antd";
import type { ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { commitmentSaid } from "../../../text/commitment-said.ts";
import { idOf } from "../../../text/form-sections.ts";
import type { FormInHand } from "./basis.ts";
import { FieldNotes, noteId } from "./field-notes.tsx";

function signed(body: DeclarationBody, signatory: string, day: string): DeclarationBody {
  const { commitment: _, ...rest } = body;
  return signatory === "" ? rest : { ...rest, commitment: { signatory, day: day as PlainDay } };
}

export function CommitmentSection(hand: FormInHand): ReactElement {
  const { form, body, change, leave, shown } = hand;
  const { signatory = "", day = form.today } = body.commitment ?? {};
  const wrong = shown("commitment").length > 0;
  const other = signatory.trim() !== "" && form.legalRepresentative !== "" && signatory.trim() !== form.legalRepresentative;
  return (
    <section id="section-commitment" aria-labelledby="head-commitment">
      <h2 id="head-commitment">承诺</h2>
      <blockquote className="commitment">{commitmentSaid(form)}</blockquote>
      <div className="fact-row">
        <label htmlFor={idOf("commitment")} className="fact-name">
          法定代表人签署
          <span className="quiet block">注册的法定代表人：{form.legalRepresentative}</span>
        </label>
        <div className="fact-cell">
          <span className="signing">
            <Input id={idOf("commitment")} placeholder="输入姓名即为签署" value={signatory} maxLength={60} aria-invalid={wrong} aria-describedby={noteId("commitment")} {...(wrong ? { status: "error" as const } : {})} onChange={(event) => change((now) => signed(now, event.target.value, day))} onBlur={() => leave("commitment")} />
            <input type="date" aria-label="承诺日期" value={day} max={form.today} onChange={(event) => event.target.value !== "" && change((now) => signed(now, signatory, event.target.value))} disabled={signatory === ""} />
          </span>
          {other && <p className="field-doubt" role="status">与注册的法定代表人不一致：由单位其他负责人签署的，请在佐证中附授权文件；写错了请改正。</p>}
          <FieldNotes place="commitment" {...hand} />
        </div>
      </div>
    </section>
  );
}
