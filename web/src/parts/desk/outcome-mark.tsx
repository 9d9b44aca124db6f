// A verdict as a mark and a word: shape and word tell them apart, colour only helps.
import type { ReactElement } from "react";

const marks: { readonly [outcome: string]: readonly [mark: string, word: string] } = { met: ["✓", "符合"], "not-met": ["✕", "不符合"], departs: ["!", "须说明"], unknown: ["○", "待填"] };

export function OutcomeMark({ outcome }: { readonly outcome: string }): ReactElement {
  const [mark, word] = marks[outcome] ?? ["○", outcome];
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  );
}
