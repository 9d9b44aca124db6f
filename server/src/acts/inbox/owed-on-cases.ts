// Due from those who judge a case without being in office: the evaluator's next piece of work, the expert's declaration of interest and score.
import type { DutyKind } from "@qingce/core/access/duty";
import type { NextWork } from "@qingce/core/engagement/next-work";
import { openSteps } from "@qingce/core/declaration/position";
import { listAssignments } from "../../store/assignments.ts";
import { listEngagements } from "../../store/engagements.ts";
import { takeUp } from "../declarations/declaration-in-hand.ts";
import { stepDue } from "../declarations/waits.ts";
import { nextOf } from "../engagements/read-evaluation-work.ts";
import { owed, type Owed, type Source } from "./owed.ts";

const works: { readonly [next in NextWork]?: DutyKind } = { answer: "answer-engagement", contract: "record-contract", "document-review": "review-documents", visit: "record-visit", report: "file-evaluation" };

/** An offer by the day that the applicant set; the work by the last day of the open step. */
export const owedEvaluations: Source = async (work) => {
  const evaluator = work.actor.evaluator ?? "";
  const all: Owed[] = [];
  for (const row of await listEngagements(work.tx, { evaluatorId: evaluator })) {
    const found = row.state === "ended" ? undefined : await takeUp(work, row.declarationId);
    if (found === undefined || !found.ok) continue;
    const { state, sealed, round } = found.value;
    if (state.engagement?.id !== row.id) continue;
    const next = nextOf(found.value, row);
    const kind = works[next];
    if (kind === undefined) continue;
    const [step] = openSteps(sealed.edition, state);
    const due = next === "answer" ? (state.engagement.answerBy ?? null) : step === undefined ? null : stepDue(sealed.edition, round, step);
    all.push(owed({ kind, who: state.opening.name, due, declaration: row.declarationId, page: `/desk/cases/${row.declarationId}`, act: next === "answer" ? "answer-engagement" : "record-evaluation", object: { evaluator } }));
  }
  return all;
};

/** Interests first: the case opens after them. */
export const owedScores: Source = async (work) => {
  const all: Owed[] = [];
  for (const { declarationId, state: standing } of await listAssignments(work.tx, { expertId: work.actor.account })) {
    if (standing !== "assigned" && standing !== "declared") continue;
    const found = await takeUp(work, declarationId);
    if (!found.ok) continue;
    const { state, sealed, round } = found.value;
    const step = openSteps(sealed.edition, state).find((one) => one.act === "score");
    if (step === undefined) continue;
    all.push(owed({ kind: standing === "assigned" ? "declare-interest" : "score-case", who: state.opening.name, due: stepDue(sealed.edition, round, step), declaration: declarationId, page: `/desk/cases/${declarationId}`, act: "score", object: { experts: [work.actor.account] } }));
  }
  return all;
};
