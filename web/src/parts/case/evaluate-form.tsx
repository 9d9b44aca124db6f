// The evaluator's filing 第三方评价: score or its own sheet, conclusion, signed undertaking, the report itself.
import { Checkbox, Input, Radio } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { outcomeOf } from "@qingce/core/declaration/scoring";
import { sayPoints } from "../../text/sheet-said.ts";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { useToday } from "../desk/use-today.ts";
import { useMe } from "../desk/session.tsx";
import { useOwnSheet } from "../sheet/own-sheet.ts";
import { useScoring } from "../sheet/use-scoring.ts";
import type { Judging } from "./act-bar.tsx";
import { FormFoot } from "./form-foot.tsx";
import { upload } from "./upload.ts";
import { useDecision } from "./use-decision.ts";

const most = 6;

/** Clauses of a sheet are the standard's, not the notice's; of a long list the first few are enough to begin with. */
function fewer(refusals: readonly Refusal[]): readonly Refusal[] {
  const plain = refusals.map(({ clause, ...rest }): Refusal => (clause === undefined || rest.place?.startsWith("sheet.") === true ? rest : { ...rest, clause }));
  return plain.length <= most ? plain : [...plain.slice(0, most), { code: "more", hint: `另有 ${plain.length - most} 处，见上方评价表` }];
}

/** Who answers for the report; today, unless another day is named. */
function useSigning() {
  const today = useToday();
  const [signatory, setSignatory] = useState("");
  const [signedOn, setSignedOn] = useState<string>();
  const day = signedOn ?? today ?? "";
  const signed = signatory.trim() === "" ? {} : { signatory: signatory.trim(), signedOn: day as PlainDay };
  return { signatory, setSignatory, day, setDay: setSignedOn, signed };
}

function Signing({ signatory, setSignatory, day, setDay }: ReturnType<typeof useSigning>): ReactElement {
  return (
    <>
      <label className="labelled">
        评价负责人（对报告的真实性、准确性负责）
        <Input value={signatory} maxLength={200} onChange={(event) => setSignatory(event.target.value)} />
      </label>
      <label className="labelled">
        签署日期
        <input type="date" className="choose" value={day} onChange={(event) => setDay(event.target.value)} />
      </label>
    </>
  );
}

export function EvaluateForm({ declaration, law, done, reload }: Judging): ReactElement {
  const file = useDecision("file-evaluation");
  const { scoring } = useScoring(declaration);
  const own = useOwnSheet(declaration, useMe().account);
  const [score, setScore] = useState("");
  const [conclusion, setConclusion] = useState<"meets" | "fails">("meets");
  const signing = useSigning();
  const [undertaking, setUndertaking] = useState(false);
  const [report, setReport] = useState<{ readonly digest: string; readonly name: string }>();
  const [faults, setFaults] = useState<readonly Refusal[]>([]);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const stored = await upload(declaration, "report", chosen);
    setFaults(stored.ok ? [] : stored.refusals);
    setReport(stored.ok ? stored.value : undefined);
  };
  const act = async (): Promise<void> => {
    if (report === undefined) return setFaults([{ code: "report-missing", hint: "请上传评价报告" }]);
    setFaults([]);
    const given = score.trim();
    const judged = scoring === undefined ? (given === "" ? {} : { score: given }) : { sheet: structuredClone(own.sheet) as never, proofs: own.proofs.map((proof) => ({ ...proof })) };
    if ((await file.run({ declaration, conclusion, undertaking, report: report.digest, ...signing.signed, ...judged })) === undefined) return;
    own.forget();
    done("已提交评价");
  };
  return (
    <>
      <div className="two">
        {scoring === undefined ? (
          <label className="labelled">
            评价得分（分）
            <Input value={score} onChange={(event) => setScore(event.target.value)} inputMode="decimal" className="short number" />
          </label>
        ) : (
          <p>
            评价得分按<a href="#evaluation">评价表</a>计算：<strong className="number">{sayPoints(outcomeOf(scoring, own.sheet).score)}</strong> 分
          </p>
        )}
        <fieldset className="labelled plain">
          <legend>评价结论</legend>
          <Radio.Group value={conclusion} onChange={(event) => setConclusion(event.target.value as "meets" | "fails")} options={[{ value: "meets", label: "符合" }, { value: "fails", label: "不符合" }]} />
        </fieldset>
        <label className="labelled">
          评价报告（PDF、DOCX，不超过 20 MB）
          <input type="file" accept=".pdf,.docx,.xlsx,.png,.jpg" onChange={(event) => void take(event.target.files?.[0])} />
        </label>
        {report !== undefined && <p className="quiet">已上传 {report.name}，摘要 {report.digest.slice(0, 8)}</p>}
        <Signing {...signing} />
      </div>
      <Checkbox checked={undertaking} onChange={(event) => setUndertaking(event.target.checked)}>
        本机构已签署承诺书，对评价过程和结论的真实性负责
      </Checkbox>
      <FormFoot refusals={[...faults, ...fewer(file.refusals)]} edition={law.edition} word="提交评价" busy={file.busy} warns="提交后计入本机构的评价记录，不能撤回。" act={() => void act()} reload={reload} />
    </>
  );
}
