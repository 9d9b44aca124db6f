// The funnel: every step with how many wait there; the chosen one opens its desk below. Ends are counted beside.
import type { ReactElement } from "react";
import { standingWord } from "../../../text/outcome-word.ts";
import { actorWord, actWord } from "../../../text/words.ts";
import type { RoundInHand } from "./use-round.ts";

interface Props {
  readonly found: RoundInHand;
  readonly chosen: string | undefined;
  readonly choose: (step: string) => void;
}

export function Funnel({ found: { funnel, desk }, chosen, choose }: Props): ReactElement {
  const most = Math.max(1, ...funnel.map((one) => one.waiting));
  const ends = desk.kinds.flatMap((kind) => kind.ends);
  const standings = [...new Set(ends.map((one) => one.standing))];
  return (
    <nav aria-label="环节" className="funnel">
      <ol>
        {funnel.map(({ step, waiting, kinds }) => (
          <li key={step.step}>
            <button type="button" className="funnel-step" aria-pressed={step.step === chosen} onClick={() => choose(step.step)} title={step.says}>
              <span className="quiet">{actorWord(step.actor)}</span>
              <span className="funnel-act">{actWord(step.act)}</span>
              <strong className="number funnel-count">{waiting}</strong>
              <span className="funnel-bar" aria-hidden="true">
                <span style={{ width: `${(waiting / most) * 100}%` }} />
              </span>
              <span className="quiet number funnel-kinds">{kinds.filter((one) => one.waiting > 0).map((one) => `${one.name.replace(/^绿色/u, "")} ${one.waiting}`).join("　")}</span>
            </button>
          </li>
        ))}
      </ol>
      {standings.length > 0 && (
        <p className="quiet number">
          已终结：
          {standings.map((standing) => `${standingWord(standing)} ${ends.filter((one) => one.standing === standing).reduce((sum, one) => sum + one.count, 0)}`).join("　")}
        </p>
      )}
    </nav>
  );
}
