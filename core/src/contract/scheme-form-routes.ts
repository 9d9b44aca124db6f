// A scheme's form as a spreadsheet: blank for everyone, with what is answered for whoever fills it in, and read back without storing anything.
import Type from "typebox";
import type { Refusal } from "../base/refusal.ts";
import type { Doubt } from "../score/doubt.ts";
import type { Sheet } from "../score/sheet.ts";
import { closed, Id, Word } from "./field.ts";
import { route } from "./route.ts";

export const DownloadSchemeFormInput = closed({ standard: Word, scheme: Word });
export const SheetFormInput = closed({ declaration: Id });

const any = { type: "object", additionalProperties: true } as const;

export const schemeFormRoutes = [
  route({
    id: "download-scheme-form",
    method: "GET",
    path: "/schemes/:standard/:scheme/form",
    act: "read-public",
    summary: "下载一个计分方案的空白填报表（xlsx）。",
    input: DownloadSchemeFormInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
  route({
    id: "download-sheet-form",
    method: "GET",
    path: "/declarations/:declaration/scoring/form",
    act: "read-draft",
    summary: "下载本申报的填报表（xlsx），已填的内容在内。",
    input: SheetFormInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
  route({
    id: "fill-sheet-form",
    method: "POST",
    path: "/declarations/:declaration/scoring/form",
    act: "read-draft",
    summary: "读入填好的填报表（xlsx）：返回各项答案、逐单元格的错误和待确认的疑问；不保存任何内容。",
    input: SheetFormInput,
    response: Type.Object({
      sheet: Type.Unsafe<Sheet>(any),
      /** Places are `<sheet>!<cell>`; `facts.answer` names the field. */
      faults: Type.Array(Type.Unsafe<Refusal>(any)),
      doubts: Type.Array(Type.Unsafe<Doubt>(any)),
      /** The workbook reaches into others; only what it last held was read. */
      externalLinks: Type.Boolean(),
    }),
    status: 200,
    upload: true,
  }),
] as const;
