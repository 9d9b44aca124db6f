// Which act answers which route about the registrations of evaluators, their blacklist, reports and records.
import { decideOnBlacklisting, proposeBlacklisting, readBlacklistings } from "../acts/evaluators/blacklist.ts";
import { changeEvaluator } from "../acts/evaluators/change-evaluator.ts";
import { addDeed, withdrawDeed } from "../acts/evaluators/deeds.ts";
import { addEvaluatorProof, dropEvaluatorProof, layEvaluatorProof } from "../acts/evaluators/keep-proofs.ts";
import { readLoad } from "../acts/engagements/read-load.ts";
import { readEvaluator } from "../acts/evaluators/read-evaluator.ts";
import { foreseeBlacklisting } from "../acts/evaluators/foresee-blacklisting.ts";
import { judgeEvaluatorName, readEvaluatorNames } from "../acts/evaluators/names.ts";
import { readEvaluatorProof, readOwnEvaluatorProof } from "../acts/evaluators/read-evaluator-proof.ts";
import { listRegistrations, readOwnRegistration, readRegistration } from "../acts/evaluators/read-registration.ts";
import { recomputeRecords } from "../acts/evaluators/recompute-records.ts";
import { reviewEvaluator } from "../acts/evaluators/review-evaluator.ts";
import { unmaskEvaluator } from "../acts/evaluators/show-personal.ts";
import { addStaff, endStaff } from "../acts/evaluators/staff.ts";
import { submitRegistration } from "../acts/evaluators/submit-registration.ts";
import { declareTie, settleTie } from "../acts/evaluators/ties.ts";
import { fileYearReport, readYearReports } from "../acts/evaluators/year-reports.ts";
import type { Handlers } from "./call.ts";

type Ids =
  | "add-deed"
  | "withdraw-deed"
  | "read-evaluator"
  | "read-evaluator-load"
  | "add-evaluator-proof"
  | "lay-evaluator-proof"
  | "drop-evaluator-proof"
  | "read-own-evaluator-proof"
  | "submit-registration"
  | "read-evaluator-proof"
  | "unmask-evaluator"
  | "read-own-registration"
  | "change-evaluator"
  | "add-staff"
  | "end-staff"
  | "declare-tie"
  | "file-year-report"
  | "list-registrations"
  | "read-registration"
  | "review-evaluator"
  | "settle-tie"
  | "propose-blacklisting"
  | "foresee-blacklisting"
  | "list-blacklistings"
  | "decide-blacklisting"
  | "list-evaluator-names"
  | "judge-evaluator-name"
  | "list-year-reports"
  | "recompute-records";

export const evaluatorHandlers: Pick<Handlers, Ids> = {
  "add-deed": (house, actor, input, { key }) => addDeed(house, actor, input, key),
  "withdraw-deed": withdrawDeed,
  "read-evaluator": readEvaluator,
  "read-evaluator-load": readLoad,
  "add-evaluator-proof": (house, actor, input, { file }) => addEvaluatorProof(house, actor, input, file),
  "lay-evaluator-proof": layEvaluatorProof,
  "drop-evaluator-proof": dropEvaluatorProof,
  "read-own-evaluator-proof": readOwnEvaluatorProof,
  "submit-registration": (house, actor, _, { key }) => submitRegistration(house, actor, key),
  "read-evaluator-proof": readEvaluatorProof,
  "unmask-evaluator": unmaskEvaluator,
  "read-own-registration": (house, actor) => readOwnRegistration(house, actor),
  "change-evaluator": (house, actor, input, { key }) => changeEvaluator(house, actor, input, key),
  "add-staff": addStaff,
  "end-staff": endStaff,
  "declare-tie": declareTie,
  "file-year-report": (house, actor, input, { key }) => fileYearReport(house, actor, input, key),
  "list-registrations": listRegistrations,
  "read-registration": readRegistration,
  "review-evaluator": (house, actor, input, { key }) => reviewEvaluator(house, actor, input, key),
  "settle-tie": (house, actor, input, { key }) => settleTie(house, actor, input, key),
  "propose-blacklisting": (house, actor, input, { key }) => proposeBlacklisting(house, actor, input, key),
  "foresee-blacklisting": foreseeBlacklisting,
  "list-blacklistings": readBlacklistings,
  "decide-blacklisting": (house, actor, input, { key }) => decideOnBlacklisting(house, actor, input, key),
  "list-evaluator-names": readEvaluatorNames,
  "judge-evaluator-name": (house, actor, input, { key }) => judgeEvaluatorName(house, actor, input, key),
  "list-year-reports": readYearReports,
  "recompute-records": (house, actor, input, { key }) => recomputeRecords(house, actor, input, key),
};
