// How many wait at each step, a line for each round in the order of its procedure; a step chosen here sifts the list.
import type { ReactElement } from "react";
import type { InboxAnswer } from "../../../text/inbox-rows.ts";

interface Props {
  readonly steps: InboxAnswer["steps"];
  readonly rounds: readonly { readonly round: string; readonly title: string }[];
  readonly chosen: { readonly round: string; readonly step: string };
  readonly choose: (chosen: { readonly round: string; readonly step: string }) => void;
}

function OneRound({ steps, title, chosen, choose }: Omit<Props, "rounds"> & { readonly title: string }): ReactElement {
  return (
    <ol className="plain funnel" aria-label={`${title}各环节等待数`}>
      {steps.map(({ round, step, says, count, mine }) => {
        const pressed = chosen.step === step && (chosen.round === "" || chosen.round === round);
        return (
          <li key={step}>
            <button type="button" aria-pressed={pressed} onClick={() => choose(pressed ? { round: "", step: "" } : { round, step })}>
              <span className="number funnel-count">{count}</span>
              <span className="funnel-says">{says}</span>
              {mine > 0 && <span className="funnel-mine number">我 {mine}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

export function Funnel({ steps, rounds, chosen, choose }: Props): ReactElement | null {
  const ids = [...new Set(steps.map(({ round }) => round))];
  if (ids.length === 0) return null;
  const titleOf = (id: string): string => rounds.find(({ round }) => round === id)?.title ?? "";
  return (
    <>
      {ids.map((id) => (
        <div key={id}>
          {ids.length > 1 && <p className="funnel-round">{titleOf(id)}</p>}
          <OneRound steps={steps.filter(({ round }) => round === id)} title={ids.length > 1 ? titleOf(id) : ""} chosen={chosen} choose={choose} />
        </div>
      ))}
    </>
  );
}
