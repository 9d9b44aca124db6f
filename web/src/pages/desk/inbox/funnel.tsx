// How many wait at each step, in the order of the procedure; a step chosen here sifts the list.
import type { ReactElement } from "react";
import type { InboxAnswer } from "../../../text/inbox-rows.ts";

interface Props {
  readonly steps: InboxAnswer["steps"];
  readonly chosen: string;
  readonly choose: (step: string) => void;
}

export function Funnel({ steps, chosen, choose }: Props): ReactElement | null {
  if (steps.length === 0) return null;
  return (
    <ol className="plain funnel" aria-label="各环节等待数">
      {steps.map(({ step, says, count, mine }) => (
        <li key={step}>
          <button type="button" aria-pressed={chosen === step} onClick={() => choose(chosen === step ? "" : step)}>
            <span className="number funnel-count">{count}</span>
            <span className="funnel-says">{says}</span>
            {mine > 0 && <span className="funnel-mine number">我 {mine}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
