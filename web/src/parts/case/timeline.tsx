// The case's log as a line of time: when, who, what, with the short digest of the entry.
import type { ReactElement } from "react";
import { eventOf, sayEvent, whoOf } from "../../text/case-history.ts";
import { sayMoment, shortDigest } from "../../text/moment.ts";
import { fieldLabel, type Field } from "../../text/return-fields.ts";
import { actorWord } from "../../text/words.ts";
import type { Law, TimelineEntry } from "./use-case.ts";

export function Timeline({ entries, law, fields }: { readonly entries: readonly TimelineEntry[]; readonly law: Law; readonly fields: readonly Field[] }): ReactElement {
  const actorOf = (id: string): string | undefined => {
    const step = law.steps.find((one) => one.step === id);
    return step === undefined ? undefined : actorWord(step.actor);
  };
  const first = entries.find((entry) => entry.type === "submitted")?.version;
  return (
    <ol className="timeline">
      {entries.map((entry) => {
        const event = eventOf(entry);
        const said = sayEvent(event, entry.version !== first);
        return (
          <li key={entry.version}>
            <time className="number" dateTime={entry.at}>
              {sayMoment(entry.at)}
            </time>
            <div>
              <strong>{whoOf(event, actorOf)}</strong> {said.what}
              {said.clause !== undefined && <span className="quiet">（依据 {said.clause}）</span>}
              {said.words !== undefined && <span>：{said.words}</span>}
              {said.reasons.length > 0 && (
                <ul>
                  {said.reasons.map((reason) => (
                    <li key={reason.field}>
                      {fieldLabel(fields, reason.field)}：{reason.reason}
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <code className="quiet" title={entry.digest}>
              {shortDigest(entry.digest)}
            </code>
          </li>
        );
      })}
    </ol>
  );
}
