// The stages of a proceeding as one line from top to bottom: who, by which clause, what was done; at the open one the form of whoever's turn it is.
import type { ReactElement, ReactNode } from "react";
import { openStage } from "@qingce/core/upkeep/proceeding";
import type { Stage } from "@qingce/core/upkeep/path";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayMoment } from "../../../text/moment.ts";
import { sayDone, stageOf, stageWords, type Done, type Proceeding } from "../../../text/proceeding-said.ts";
import { tierWord } from "../../../text/words.ts";

export function Deeds({ deeds }: { readonly deeds: readonly Done[] }): ReactElement | null {
  if (deeds.length === 0) return null;
  return (
    <ol className="deeds">
      {deeds.map((one) => {
        const { what, words } = sayDone(one);
        return (
          <li key={`${one.at}/${what}`}>
            <time className="number quiet" dateTime={one.at}>
              {sayMoment(one.at)}
            </time>
            <div>
              <strong>{what}</strong>
              {words.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Ground({ stage: { clause, reading }, edition }: { readonly stage: Stage; readonly edition: string }): ReactElement {
  if (clause === undefined) return <span className="quiet">平台程序，通知未载</span>;
  return (
    <span className="quiet">
      依据{" "}
      <a className="inline" href={clauseAddress(edition, clause)}>
        {clause}
      </a>
      {reading !== undefined && `，解读 ${reading}`}
    </span>
  );
}

interface Props {
  readonly one: Proceeding;
  /** Stands at the open stage. */
  readonly forms: ReactNode;
}

export function StageLine({ one, forms }: Props): ReactElement {
  const { state, edition, history } = one;
  const open = openStage(state);
  return (
    <ol className="stage-line">
      {state.path.map((stage, at) => {
        const now = stage === open;
        const deeds = history.filter((done) => stageOf(done) === stage.act);
        const past = !now && (at < state.at || state.standing !== "open") && deeds.length > 0;
        const skipped = !now && !past && (at < state.at || state.standing !== "open");
        return (
          <li key={stage.act} data-stage={stage.act} data-state={now ? "open" : past ? "done" : skipped ? "skipped" : "coming"} {...(now ? { "aria-current": "step" as const } : {})}>
            <span className="stage-dot" aria-hidden="true" />
            <h2>
              {stageWords[stage.act]}
              <span className="stage-who">{stage.departments === undefined ? tierWord(stage.who) : stage.departments.join("、")}</span>
              {now && <span className="standing standing-registered">现在的环节</span>}
              {skipped && <span className="quiet">未经此环节</span>}
            </h2>
            <p>
              <Ground stage={stage} edition={edition} />
            </p>
            <Deeds deeds={deeds} />
            {now && forms}
          </li>
        );
      })}
    </ol>
  );
}
