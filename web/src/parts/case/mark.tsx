// Small marks of the desks: a word in a shape, never colour alone.
import type { ReactElement } from "react";
import { outcomeWord } from "../../text/outcome-word.ts";

const signs: { readonly [outcome: string]: string } = { met: "✓", "not-met": "✕", departs: "△", unknown: "？" };

/** The verdict of a rule. */
export const OutcomeMark = ({ outcome }: { readonly outcome: string }): ReactElement => (
  <span className={`mark mark-${outcome}`}>
    <span aria-hidden="true">{signs[outcome] ?? "·"}</span> {outcomeWord(outcome)}
  </span>
);

export const ChangedMark = (): ReactElement => <span className="mark mark-changed">本次改动</span>;

export const Key = ({ children }: { readonly children: string }): ReactElement => (
  <kbd className="key" aria-hidden="true">
    {children}
  </kbd>
);
