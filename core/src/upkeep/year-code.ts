// What can be said of a unit's 企业绿码 of one year: withheld with its reason, graded by what its office scored it by, or not computed, because no text held says how a year's figures are scored.
import type { Withheld } from "../register/green-code.ts";
import type { FilingStanding } from "./filing.ts";

export interface Graded {
  readonly overall: string;
  readonly within: string;
  /** What the scores were made by; made up in a demonstration. */
  readonly basis: string;
  readonly fictitious: boolean;
}

export type YearCode = ({ readonly kind: "graded" } & Graded) | { readonly kind: "withheld"; readonly why: Withheld } | { readonly kind: "not-computed" } | { readonly kind: "open" };

export interface YearFiled {
  /** How the year's table stands; undefined where none is filed. */
  readonly standing: FilingStanding | undefined;
  /** Whether the last day has passed. */
  readonly over: boolean;
  /** Whether an auditor has confirmed what a check found. */
  readonly confirmed: boolean;
  /** As the office graded it last; a fault found since withholds it all the same. */
  readonly graded?: Graded | undefined;
  /** Withheld in that grading for figures that give no score. */
  readonly noScore?: boolean | undefined;
}

/** Withheld comes first: who filed nothing, had its table returned and left it so, or filed figures found wrong has no code however it would score. */
export function yearCodeOf({ standing, over, confirmed, graded, noScore }: YearFiled): YearCode {
  if (standing === undefined || standing === "closed") return over && standing === undefined ? { kind: "withheld", why: "not-filed" } : { kind: "open" };
  if (standing === "returned") return over ? { kind: "withheld", why: "filed-irregularly" } : { kind: "open" };
  if (confirmed) return { kind: "withheld", why: "abnormal" };
  if (standing === "passed" && graded !== undefined) return { kind: "graded", ...graded };
  if (standing === "passed" && noScore === true) return { kind: "withheld", why: "abnormal" };
  return standing === "filed" ? { kind: "open" } : { kind: "not-computed" };
}

const withheldWords: Readonly<Record<Withheld, string>> = { "not-filed": "逾期未填报动态管理表", "filed-irregularly": "填报不规范，退回后未重报", abnormal: "填报数据经核实异常" };

/** One line for people. */
export function sayYearCode(code: YearCode): string {
  switch (code.kind) {
    case "withheld":
      return `不赋码：${withheldWords[code.why]}`;
    case "graded":
      return `${code.overall}（全部绿色工厂），${code.within}（本行业）；依据：${code.basis}${code.fictitious ? "。演示数据，虚构" : ""}`;
    case "not-computed":
      return "未计算：年度评分办法未取得，不赋码";
    case "open":
      return "填报、审核尚未结束";
  }
}
