// Why a listed unit's status is looked into: what an audit found, an incident, or a rule outside the edition, named with its document.
import type { PlainDay } from "../base/plain-day.ts";

/** A key indicator 关键指标 that does not meet the evaluation's demand, in the auditor's words. */
export interface FailedIndicator {
  readonly indicator: string;
  readonly reason: string;
  readonly clause?: string;
}

export type UpkeepGround =
  | { readonly kind: "failed-key-indicator"; readonly filing: string; readonly indicators: readonly FailedIndicator[] }
  | { readonly kind: "incident"; readonly incident: string; readonly record: string; readonly severity?: string; readonly day: PlainDay }
  /** No edition held words it: the officer names the document that does. */
  | { readonly kind: "other-rule"; readonly rule: OtherRule; readonly basis: string; readonly facts: string };

/** Refusing to file, false material, failing a spot check: as later rules have it, which are not held whole. */
export type OtherRule = "not-filed" | "fraud" | "spot-check";

export const otherRuleWords: Readonly<Record<OtherRule, string>> = { "not-filed": "拒不按时填报动态管理表", fraud: "材料或数据造假", "spot-check": "抽检不符合要求" };

export function sayGround(ground: UpkeepGround): string {
  switch (ground.kind) {
    case "failed-key-indicator":
      return `关键指标不符合要求：${ground.indicators.map(({ indicator, reason }) => `${indicator}（${reason}）`).join("；")}`;
    case "incident":
      return `${ground.day}发生${ground.record}${ground.severity === undefined ? "" : `（${ground.severity}）`}`;
    case "other-rule":
      return `${otherRuleWords[ground.rule]}：${ground.facts}（依据：${ground.basis}）`;
  }
}
