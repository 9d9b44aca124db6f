// What an evaluator has to do next in a case: its answer, then what the notice demands on record, then the report.
import type { Evaluation } from "../rule/evaluation.ts";
import type { EvaluationWork } from "./work.ts";

export const nextWorks = ["answer", "contract", "document-review", "visit", "report", "applicant", "filed", "none"] as const;
/** `applicant`: nothing until the applicant submits; `filed`: the report is in; `none`: the case is closed to the evaluator. */
export type NextWork = (typeof nextWorks)[number];

export interface Course {
  readonly accepted: boolean;
  readonly filed: boolean;
  /** Whether the step at which the report is filed is open. */
  readonly open: boolean;
  readonly ended: boolean;
}

export function nextWork(rule: Evaluation | undefined, work: EvaluationWork, { accepted, filed, open, ended }: Course): NextWork {
  if (filed && !open) return "filed";
  if (ended) return "none";
  if (!accepted) return "answer";
  const demanded = new Set(rule?.demands?.map((one) => one.what));
  if (demanded.has("contract") && work.contract === undefined) return "contract";
  if (demanded.has("document-review") && work.documents.length === 0) return "document-review";
  if (rule?.["on-site"] === true && work.visits.length === 0) return "visit";
  return open ? "report" : "applicant";
}
