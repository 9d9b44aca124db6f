// A verdict as a mark and a word: shape and word tell them apart, colour only helps.
import type { ReactElement } from "react";

const words: { readonly [outcome: string]: string } = { met: "符合", "not-met": "不符合", departs: "须说明", unknown: "待填" };

export function OutcomeMark({ outcome }: { readonly outcome: string }): ReactElement {
  return <span className={`outcome outcome-${outcome}`}>{words[outcome] ?? outcome}</span>;
}
