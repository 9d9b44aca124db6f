// Lists of upkeep as files, with the filters in force where they are asked for: what is seen is what is handed out.
import Type from "typebox";
import { closed, EditionId, Id, Node, Year } from "./field.ts";
import { proceedingFilter } from "./proceeding-routes.ts";
import { route } from "./route.ts";
import { yearTableFilter } from "./upkeep-routes.ts";

const format = Type.Enum(["csv", "xlsx"]);
const file = { response: Type.Object({}), status: 200, file: true } as const;

export const DownloadYearTablesInput = closed({ format, ...yearTableFilter });
export const DownloadUnfiledInput = closed({ format, season: Id, node: Type.Optional(Node) });
export const DownloadProceedingsInput = closed({ format, ...proceedingFilter });
export const DownloadPlansInput = closed({ format, edition: EditionId, kind: Type.Enum(["cultivation", "summary"]), year: Year, node: Type.Optional(Node) });
export const DownloadSpotCheckInput = closed({ format, spotCheck: Id });

export const downloadRoutes = [
  route({ id: "download-year-tables", method: "GET", path: "/year-tables/download/:format", act: "list-year-tables", summary: "下载所查动态管理表名单（CSV 或 Excel），条件和次序与查询相同。", input: DownloadYearTablesInput, ...file }),
  route({ id: "download-unfiled", method: "GET", path: "/seasons/:season/unfiled/:format", act: "list-year-tables", summary: "下载尚未填报的单位和催报次数。", input: DownloadUnfiledInput, ...file }),
  route({ id: "download-proceedings", method: "GET", path: "/proceedings/download/:format", act: "list-proceedings", summary: "下载所查动态调整，条件与查询相同。", input: DownloadProceedingsInput, ...file }),
  route({ id: "download-plans", method: "GET", path: "/plans/download/:format", act: "list-plans", summary: "下载本地区的培育计划或年度总结及下年度计划，每项措施一行。", input: DownloadPlansInput, ...file }),
  route({ id: "download-spot-check", method: "GET", path: "/spot-checks/:spotCheck/download/:format", act: "read-public", summary: "下载抽检单位名单；公布后含结论。", input: DownloadSpotCheckInput, ...file }),
] as const;
