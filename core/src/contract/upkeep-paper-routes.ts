// Papers after listing: a year's table, an area's audit opinion, a proceeding's papers, plans gathered by a county, an evaluator's year.
import Type from "typebox";
import { closed, Code, EditionId, Id, Node, OrNull, Year } from "./field.ts";
import { route } from "./route.ts";

const Format = Type.Enum(["docx", "pdf", "xlsx"]);
const file = { response: Type.Object({}), status: 200, file: true } as const;
const Listed = Type.Object({ paper: Id, name: Type.String(), form: Code, clause: OrNull(Type.String()), draft: Type.Boolean(), ownLayout: Type.Boolean() });

export const ReadYearTablePaperInput = closed({ season: Id, entry: Id, format: Format });
export const ReadSeasonPaperInput = closed({ season: Id, node: Node, format: Format });
export const ListSeasonPapersInput = closed({ season: Id, node: Node });
export const ListProceedingPapersInput = closed({ proceeding: Id });
export const ReadProceedingPaperInput = closed({ proceeding: Id, paper: Id, format: Format });
export const ReadPlanTablePaperInput = closed({ kind: Type.Enum(["cultivation", "summary"]), year: Year, node: Node, format: Format, edition: EditionId });
export const ReadYearReportPaperInput = closed({ round: Id, evaluator: Id, format: Format });

export const ReadSpotCheckPaperInput = closed({ spotCheck: Id, entry: Id, paper: Id, format: Format });
export const ReadSpotCheckResultInput = closed({ spotCheck: Id, format: Format });

export const upkeepPaperRoutes = [
  route({ id: "read-year-table-paper", method: "GET", path: "/papers/year-tables/:season/:entry/:format", act: "read-year-table", summary: "一家单位一个年度的动态管理表：Word、PDF 或 Excel；未填报的标草稿。", input: ReadYearTablePaperInput, ...file }),
  route({ id: "list-season-papers", method: "GET", path: "/papers/seasons/:season/:node", act: "list-year-tables", summary: "一个地区一个年度的审核意见，通知要求的才有。", input: ListSeasonPapersInput, response: Type.Object({ papers: Type.Array(Listed) }), status: 200 }),
  route({ id: "read-season-paper", method: "GET", path: "/papers/seasons/:season/:node/:format", act: "list-year-tables", summary: "一个地区一个年度的动态管理审核意见；未审结的标草稿。", input: ReadSeasonPaperInput, ...file }),
  route({ id: "list-proceeding-papers", method: "GET", path: "/papers/proceedings/:proceeding", act: "read-proceeding", summary: "一件动态调整的文书：动态调整意见、事先告知书、决定。", input: ListProceedingPapersInput, response: Type.Object({ papers: Type.Array(Listed) }), status: 200 }),
  route({ id: "read-proceeding-paper", method: "GET", path: "/papers/proceedings/:proceeding/:paper/:format", act: "read-proceeding", summary: "下载一件动态调整的一份文书。", input: ReadProceedingPaperInput, ...file }),
  route({ id: "read-plan-table-paper", method: "GET", path: "/papers/plan-tables/:kind/:node/:format", act: "read-plan", summary: "培育计划汇总表、年度总结及下年度计划汇总表；未报送的标草稿，上级为各地已报送的合表。", input: ReadPlanTablePaperInput, ...file }),
  route({ id: "read-year-report-paper", method: "GET", path: "/papers/year-reports/:round/:evaluator/:format", act: "read-year-report", summary: "评价机构年度工作情况报告。", input: ReadYearReportPaperInput, ...file }),
  route({ id: "read-spot-check-paper", method: "GET", path: "/papers/spot-checks/:spotCheck/:entry/:paper/:format", act: "read-spot-check-papers", summary: "被抽检单位的三年自评表、自评报告：已有数据填好，其余留空；未报送的标草稿。", input: ReadSpotCheckPaperInput, ...file }),
  route({ id: "read-spot-check-result-paper", method: "GET", path: "/papers/spot-checks/:spotCheck/:format", act: "read-public", summary: "抽检结果公布；公布前只有组织单位可取，标草稿。", input: ReadSpotCheckResultInput, ...file }),
] as const;
