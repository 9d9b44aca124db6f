// Small marks of the desks: a word in a shape, never colour alone.
import type { ReactElement } from "react";
import { outcomeWord } from "../../text/outcome-word.ts";

/** The verdict of a rule; its sign is drawn by the stylesheet, for the eye alone. */
export const OutcomeMark = ({ outcome }: { readonly outcome: string }): ReactElement => <span className={`mark mark-${outcome}`}>{outcomeWord(outcome)}</span>;

export const ChangedMark = (): ReactElement => <span className="mark mark-changed">本次改动</span>;

export const Key = ({ children }: { readonly children: string }): ReactElement => (
  <kbd className="key" aria-hidden="true">
    {children}
  </kbd>
);
