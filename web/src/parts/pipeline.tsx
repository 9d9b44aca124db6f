// The steps of a procedure, drawn in order; what runs side by side stands in one stage.
import { sayDueDay } from "../text/day.ts";
import type { StepView } from "../text/pipeline.ts";
import { actorWord, actWord } from "../text/words.ts";
import { ClauseLink } from "./clause-link.tsx";
import "./pipeline.css";

function Step({ view: { step, kinds, due, rule } }: { readonly view: StepView }) {
  const who = step.departments.length > 0 ? step.departments.join("、") : actorWord(step.actor);
  return (
    <div className="step">
      <p className="step-act">
        <strong>{actWord(step.act)}</strong>
        {kinds.length > 0 && <span className="step-kinds">仅{kinds.join("、")}</span>}
      </p>
      <p className="step-who">{who}</p>
      <p className="step-says">{step.says}</p>
      <p className="step-foot">
        {step.clause !== null && <ClauseLink anchor={step.clause} />}
        {due !== undefined && <span>{due === null ? "期限未载明" : `${sayDueDay(due)}前`}</span>}
        {rule !== undefined && <span>{rule}</span>}
      </p>
    </div>
  );
}

export function Pipeline({ stages }: { readonly stages: readonly (readonly StepView[])[] }) {
  return (
    <ol className="pipeline">
      {stages.map((stage) => (
        <li key={stage[0]?.step.step} className={stage.length > 1 ? "stage beside" : "stage"}>
          {stage.length > 1 && <p className="stage-note">同步进行</p>}
          {stage.map((view) => (
            <Step key={view.step.step} view={view} />
          ))}
        </li>
      ))}
    </ol>
  );
}
