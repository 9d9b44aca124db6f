// Reads a chosen file as text: in the browser UTF-8, or the GB 18030 that Chinese spreadsheets save; a workbook on the server.
import { readAnswer } from "@qingce/core/contract/client";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { sendFile } from "../../../parts/send-file.ts";
import { longestList } from "@qingce/core/contract/import-routes";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";

export interface ListFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: "UTF-8" | "GB 18030" | "xlsx";
}

function decoded(bytes: ArrayBuffer): { readonly text: string; readonly encoding: "UTF-8" | "GB 18030" } | undefined {
  for (const [label, encoding] of [["utf-8", "UTF-8"], ["gb18030", "GB 18030"]] as const) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  return undefined;
}

async function readWorkbook(file: File): Promise<Result<ListFile>> {
  const read = readAnswer<OutputOf<RouteOf<"read-list-workbook">>>(await sendFile("/api/register-imports/workbook", file, () => undefined).done);
  return read.ok ? ok({ name: read.value.file, text: read.value.text, encoding: "xlsx" }) : read;
}

export async function readListFile(file: File): Promise<Result<ListFile>> {
  if (/\.xlsx?$/iu.test(file.name)) return readWorkbook(file);
  const read = decoded(await file.arrayBuffer());
  if (read === undefined) return refuse({ code: "not-utf8", hint: "文件不是文本，或编码不能识别，请另存为 UTF-8 的 CSV。" });
  if (read.text.length > longestList) return refuse({ code: "file-too-large", hint: "文件超过 800 万字，请按批次拆分后分别导入。" });
  return ok({ name: file.name.slice(0, 200), ...read });
}
