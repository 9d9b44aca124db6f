// Which act answers which route about the checks over a year and the questions on what they found.
import { cancelYearCheck, listYearFindings, resumeYearCheck, startYearCheck } from "../acts/upkeep/check-year.ts";
import { downloadPeerUnits, downloadUpkeepTotals, downloadYearFindings } from "../acts/upkeep/download-desk.ts";
import { answerQuestion, askOnFinding, decideFinding, listQuestions } from "../acts/upkeep/question-on-finding.ts";
import { gradeGreenCodes } from "../acts/upkeep/grade-green-codes.ts";
import { readPeerUnits } from "../acts/upkeep/read-peer-units.ts";
import { readUpkeepTotals } from "../acts/upkeep/read-totals.ts";
import type { Handlers } from "./call.ts";

type Ids = "start-year-check" | "cancel-year-check" | "resume-year-check" | "list-year-findings" | "ask-on-finding" | "answer-question" | "decide-finding" | "list-questions" | "read-upkeep-totals" | "grade-green-codes" | "download-upkeep-totals" | "list-peer-units" | "download-peer-units" | "download-year-findings";

export const yearCheckHandlers: Pick<Handlers, Ids> = {
  "start-year-check": (house, actor, input, { key }) => startYearCheck(house, actor, input, key),
  "cancel-year-check": cancelYearCheck,
  "resume-year-check": resumeYearCheck,
  "list-year-findings": listYearFindings,
  "ask-on-finding": (house, actor, input, { key }) => askOnFinding(house, actor, input, key),
  "answer-question": (house, actor, input, { key }) => answerQuestion(house, actor, input, key),
  "decide-finding": (house, actor, input, { key }) => decideFinding(house, actor, input, key),
  "list-questions": listQuestions,
  "read-upkeep-totals": readUpkeepTotals,
  "grade-green-codes": (house, actor, input, { key }) => gradeGreenCodes(house, actor, input, key),
  "download-upkeep-totals": downloadUpkeepTotals,
  "list-peer-units": readPeerUnits,
  "download-peer-units": downloadPeerUnits,
  "download-year-findings": downloadYearFindings,
};
