// The evaluator's answer to an offer: three questions of feasibility in words, then accepted, or declined with its reason.
import { App, Button, Radio } from "antd";
import { useState, type ReactElement } from "react";
import { feasibilityWords } from "@qingce/core/engagement/feasibility";
import { feasibilityQuestions, type FeasibilityAnswer, type FeasibilityQuestion } from "@qingce/core/engagement/work";
import { Refusals } from "../../desk/refusals.tsx";
import { useDecision } from "../use-decision.ts";

type Answers = { readonly [question in FeasibilityQuestion]: FeasibilityAnswer };

const hints: { readonly [question in FeasibilityQuestion]: string } = { scope: "本机构是否具备该类评价的能力", resources: "是否派得出人员、赶得上时间", conflicts: "与申报单位有无利害关系、是否参与过自评价" };
const fits: { readonly [question in FeasibilityQuestion]: readonly [yes: string, no: string] } = { scope: ["在范围内", "不在"], resources: ["有保障", "没有"], conflicts: ["无冲突", "有冲突"] };
const blank: Answers = { scope: { fit: true, words: "" }, resources: { fit: true, words: "" }, conflicts: { fit: true, words: "" } };

function Question({ question, answer, change }: { readonly question: FeasibilityQuestion; readonly answer: FeasibilityAnswer; readonly change: (answer: FeasibilityAnswer) => void }): ReactElement {
  const [yes, no] = fits[question];
  return (
    <fieldset className="feasibility">
      <legend>{feasibilityWords[question]}</legend>
      <Radio.Group value={answer.fit} onChange={(event) => change({ ...answer, fit: event.target.value as boolean })} options={[{ value: true, label: yes }, { value: false, label: no }]} />
      <input className="choose" aria-label={`${feasibilityWords[question]}：审查情况`} placeholder={hints[question]} value={answer.words} maxLength={4000} onChange={(event) => change({ ...answer, words: event.target.value })} />
    </fieldset>
  );
}

interface Props {
  readonly declaration: string;
  readonly edition: string;
  /** After a declined offer the case is the evaluator's no more. */
  readonly gone: () => void;
}

export function AnswerForm({ declaration, edition, gone }: Props): ReactElement {
  const answer = useDecision("answer-engagement");
  const { message } = App.useApp();
  const [feasibility, setFeasibility] = useState(blank);
  const [reason, setReason] = useState("");
  const say = async (how: "accept" | "decline"): Promise<void> => {
    const given = { declaration, answer: how, feasibility: structuredClone(feasibility), ...(how === "decline" ? { reason } : {}) };
    if ((await answer.run(given)) === undefined) return;
    void message.success(how === "accept" ? "已接受委托" : "已答复：不接受委托");
    if (how === "decline") gone();
  };
  return (
    <div className="work-form">
      <p>申报单位委托本机构评价本件。请先作可行性审查，再答复；三项都符合方可接受。</p>
      {feasibilityQuestions.map((question) => (
        <Question key={question} question={question} answer={feasibility[question]} change={(one) => setFeasibility({ ...feasibility, [question]: one })} />
      ))}
      <label className="labelled">
        不接受的理由（申报单位可见）
        <textarea className="choose" rows={2} value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Refusals refusals={answer.refusals} edition={edition} />
      <div className="act-buttons">
        <Button loading={answer.busy} onClick={() => void say("decline")}>
          不接受
        </Button>
        <Button type="primary" loading={answer.busy} onClick={() => void say("accept")}>
          接受委托
        </Button>
      </div>
    </div>
  );
}
