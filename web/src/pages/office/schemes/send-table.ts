// Sends the table's file to one of its routes, with the office and what the officer says of it; the answer is data with its refusals.
import type { Result } from "@qingce/core/base/refusal";
import { readAnswer } from "@qingce/core/contract/client";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { TablePlan } from "@qingce/core/contract/scheme-table-routes";
import { sendFile } from "../../../parts/send-file.ts";

export type TableRead = OutputOf<RouteOf<"read-scheme-table">>;
export type TableChecked = OutputOf<RouteOf<"check-scheme-table">>;
export type TableKept = OutputOf<RouteOf<"keep-scheme-table">>;

async function sent<T>(node: string, way: "read" | "check" | "keep", file: File, plan?: TablePlan): Promise<Result<T>> {
  const query = plan === undefined ? "" : `?plan=${encodeURIComponent(JSON.stringify(plan))}`;
  const { done } = sendFile(`/api/scheme-tables/${node}/${way}${query}`, file, () => undefined);
  return readAnswer<T>(await done);
}

export const readTable = (node: string, file: File): Promise<Result<TableRead>> => sent(node, "read", file);
export const checkTable = (node: string, file: File, plan: TablePlan): Promise<Result<TableChecked>> => sent(node, "check", file, plan);
export const keepTable = (node: string, file: File, plan: TablePlan): Promise<Result<TableKept>> => sent(node, "keep", file, plan);
