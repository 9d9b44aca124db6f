// A fault in words for the one who mends it. A rule that is not met says what the notice wants, once.
import type { Refusal } from "@qingce/core/base/refusal";

interface Rule {
  readonly id: string;
  readonly says: string;
}

export function sayFault(fault: Refusal, rules: readonly Rule[]): string {
  const rule = rules.find((one) => one.id === fault.code);
  return rule === undefined ? fault.hint : `不符合：${rule.says}`;
}

/** In a list away from its field, it also names the field, unless it does so already. */
export function sayFaultApart(fault: Refusal, rules: readonly Rule[], label: string | undefined): string {
  const says = sayFault(fault, rules);
  if (label !== undefined && fault.place?.startsWith("proofs.") === true) return says.includes(label.replace(/的佐证$/u, "")) ? says : `${says}（${label}）`;
  return label === undefined || says.includes(label) || rules.some((rule) => rule.id === fault.code) ? says : `${label}：${says}`;
}

/** A fault of the sheet cites the standard's clause, which the notice has no page for. */
export const citesStandard = ({ place }: Refusal): boolean => place?.startsWith("sheet.") === true || place?.startsWith("proofs.sheet.") === true;
