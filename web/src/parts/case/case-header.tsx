// Head of a case: who, what, which number, and the path of steps with whose turn it is.
import type { ReactElement } from "react";
import type { CaseAnswer } from "../../text/case-acts.ts";
import { standingWord } from "../../text/outcome-word.ts";
import { actorWord } from "../../text/words.ts";
import type { Law } from "./use-case.ts";

interface Props {
  readonly one: CaseAnswer;
  readonly law: Law;
  /** Steps that wait for the reader. */
  readonly mine: readonly string[];
}

type Step = CaseAnswer["stages"][number][number];

function StepChip({ step, act, open, mine }: { readonly step: Step; readonly act: string; readonly open: boolean; readonly mine: boolean }): ReactElement {
  const state = open ? (mine ? "轮到您" : "办理中") : step.done ? "已完成" : "未到";
  return (
    <span className={`path-step ${open ? "path-open" : step.done ? "path-done" : ""}`} title={step.says} aria-current={open ? "step" : undefined}>
      {step.actor === "applicant" ? "" : actorWord(step.actor)}
      {act}
      {open ? `（${state}）` : <span className="unseen">（{state}）</span>}
    </span>
  );
}

const shortActs: { readonly [act: string]: string } = { declare: "申报", evaluate: "评价", review: "审核", recommend: "推荐", opine: "联审", score: "评审", select: "遴选", meet: "会议", publicise: "公示", announce: "公布", register: "入册" };

export function CaseHeader({ one, law, mine }: Props): ReactElement {
  const { opening, standing } = one.declaration;
  const actOf = (id: string): string => shortActs[law.steps.find((step) => step.step === id)?.act ?? ""] ?? "";
  const open = new Set(one.open.map((step) => step.id));
  return (
    <header className="case-head">
      <h1>
        {opening.name}
        <span className="case-kind"> · {law.kinds.find((kind) => kind.kind === opening.kind)?.name ?? opening.kind}</span>
      </h1>
      <p className="case-facts">
        <span className="number">编号 {opening.number}</span>
        <span>{one.round.title}</span>
        <strong>{standingWord(standing)}</strong>
      </p>
      <ol className="path" aria-label="办理环节">
        {one.stages.map((stage) => (
          <li key={stage[0]?.id}>
            {stage.map((step) => (
              <StepChip key={step.id} step={step} act={actOf(step.id)} open={open.has(step.id)} mine={mine.includes(step.id)} />
            ))}
          </li>
        ))}
      </ol>
    </header>
  );
}
