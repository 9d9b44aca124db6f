// Which act answers which route about engagements and the evaluator's work.
import { answerEngagement } from "../acts/engagements/answer-engagement.ts";
import { engageEvaluator } from "../acts/engagements/engage-evaluator.ts";
import { fileEvaluation } from "../acts/engagements/file-evaluation.ts";
import { readEvaluationWork } from "../acts/engagements/read-evaluation-work.ts";
import { recordContract, recordReview, recordVisit, strikeRecord } from "../acts/engagements/record-work.ts";
import { takeBackEngagement } from "../acts/engagements/take-back-engagement.ts";
import type { Handlers } from "./call.ts";

type Ids = "engage-evaluator" | "take-back-engagement" | "answer-engagement" | "read-evaluation-work" | "record-contract" | "record-document-review" | "record-visit" | "strike-record" | "file-evaluation";

export const engagementHandlers: Pick<Handlers, Ids> = {
  "engage-evaluator": (house, actor, input, { key }) => engageEvaluator(house, actor, input, key),
  "take-back-engagement": (house, actor, input, { key }) => takeBackEngagement(house, actor, input, key),
  "answer-engagement": (house, actor, input, { key }) => answerEngagement(house, actor, input, key),
  "read-evaluation-work": readEvaluationWork,
  "record-contract": (house, actor, input, { key }) => recordContract(house, actor, input, key),
  "record-document-review": (house, actor, input, { key }) => recordReview(house, actor, input, key),
  "record-visit": (house, actor, input, { key }) => recordVisit(house, actor, input, key),
  "strike-record": (house, actor, input, { key }) => strikeRecord(house, actor, input, key),
  "file-evaluation": (house, actor, input, { key }) => fileEvaluation(house, actor, input, key),
};
