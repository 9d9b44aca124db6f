// The feasibility check 可行性审查 before an engagement is accepted: every question answered, and an acceptance only where all are fit.
import type { Refusal } from "../base/refusal.ts";
import { feasibilityQuestions, type Feasibility, type FeasibilityQuestion } from "./work.ts";

export const feasibilityWords: { readonly [question in FeasibilityQuestion]: string } = { scope: "评价范围与能力", resources: "人员与时间", conflicts: "利益冲突" };

export function feasibilityFaults(feasibility: Feasibility, answer: "accept" | "decline"): readonly Refusal[] {
  return feasibilityQuestions.flatMap((question): readonly Refusal[] => {
    const { fit, words } = feasibility[question];
    const place = `feasibility.${question}`;
    if (words.trim() === "") return [{ code: "feasibility-unexplained", place, hint: `请写明“${feasibilityWords[question]}”的审查情况` }];
    return answer === "accept" && !fit ? [{ code: "feasibility-not-met", place, hint: `“${feasibilityWords[question]}”审查为否，不能接受委托；请改为不予接受并写明理由` }] : [];
  });
}
