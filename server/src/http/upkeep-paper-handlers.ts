// Which act answers which route about papers after listing.
import { readPlanTablePaper, readYearReportPaper } from "../acts/papers/plan-table-paper.ts";
import { listProceedingPapers, readProceedingPaper } from "../acts/papers/proceeding-papers.ts";
import { readSpotCheckPaper, readSpotCheckResultPaper } from "../acts/papers/spot-check-papers.ts";
import { listSeasonPapers, readSeasonPaper, readYearTablePaper } from "../acts/papers/year-table-paper.ts";
import type { Handlers } from "./call.ts";

export const upkeepPaperHandlers: Pick<Handlers, "read-year-table-paper" | "list-season-papers" | "read-season-paper" | "list-proceeding-papers" | "read-proceeding-paper" | "read-plan-table-paper" | "read-year-report-paper" | "read-spot-check-paper" | "read-spot-check-result-paper"> = {
  "read-year-table-paper": readYearTablePaper,
  "list-season-papers": listSeasonPapers,
  "read-season-paper": readSeasonPaper,
  "list-proceeding-papers": listProceedingPapers,
  "read-proceeding-paper": readProceedingPaper,
  "read-plan-table-paper": readPlanTablePaper,
  "read-year-report-paper": readYearReportPaper,
  "read-spot-check-paper": readSpotCheckPaper,
  "read-spot-check-result-paper": readSpotCheckResultPaper,
};
