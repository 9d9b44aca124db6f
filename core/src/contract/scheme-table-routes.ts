// Official tables of indicators 官方指标表 taken in as schemes: read, checked, tried, kept as a version that never changes.
import Type, { type Static } from "typebox";
import type { Refusal } from "../base/refusal.ts";
import type { WorkbookSheet } from "../base/workbook-cell.ts";
import { indicatorColumns, type TableMapping } from "../score/indicator-heads.ts";
import type { SchemeFile } from "../score/scheme-file.ts";
import type { StandardFile } from "../score/standard-file.ts";
import { closed, Code, DecimalText, Digest, EditionId, Moment, Node, OrNull, Word } from "./field.ts";
import { route } from "./route.ts";

const Column = Type.Optional(Type.Integer({ minimum: 1, maximum: 16_384 }));

/** What the officer says of the table; travels as JSON beside the file. */
export const TablePlan = closed({
  standard: Word,
  name: Type.String({ minLength: 1, maxLength: 120 }),
  /** Clause of rows that tell none. */
  clause: Type.String({ minLength: 1, maxLength: 40 }),
  total: DecimalText,
  pass: Type.Optional(closed({ by: Type.Enum(["over", "at-least"]), line: DecimalText })),
  industries: Type.Optional(Type.Array(Type.String({ pattern: "^[A-Z0-9]{1,5}$" }), { maxItems: 50 })),
  mapping: closed({
    sheet: Type.String({ minLength: 1, maxLength: 31 }),
    head: Type.Integer({ minimum: 1, maximum: 1_048_576 }),
    columns: closed(Object.fromEntries(indicatorColumns.map((column) => [column, Column])) as { readonly [column in (typeof indicatorColumns)[number]]: typeof Column }),
  }),
});
export type TablePlan = Static<typeof TablePlan>;

const Plan = Type.String({ minLength: 2, maxLength: 6000 });
export const ReadSchemeTableInput = closed({ node: Node });
export const PlannedTableInput = closed({ node: Node, plan: Plan });

const any = { type: "object", additionalProperties: true } as const;
const Faults = Type.Array(Type.Unsafe<Refusal>(any));
const Version = Type.Object({ id: EditionId, name: Type.String(), standard: Type.String(), hash: Digest, status: Code, node: Type.String(), nodeName: Type.String(), file: Type.String(), fileDigest: Type.String(), source: Type.String(), madeAt: Moment });

export const schemeTableRoutes = [
  route({
    id: "read-scheme-table",
    method: "POST",
    path: "/scheme-tables/:node/read",
    act: "import-scheme",
    summary: "读入官方指标表（xlsx）：返回各工作表的单元格和由表头推断的列对应；不保存。",
    input: ReadSchemeTableInput,
    response: Type.Object({ file: Type.String(), digest: Digest, sheets: Type.Array(Type.Unsafe<WorkbookSheet>(any)), mapping: OrNull(Type.Unsafe<TableMapping>(any)) }),
    status: 200,
    upload: true,
  }),
  route({
    id: "check-scheme-table",
    method: "POST",
    path: "/scheme-tables/:node/check",
    act: "import-scheme",
    summary: "按列对应核对官方指标表：返回逐单元格的错误；没有错误时返回可以试算的计分方案；不保存。",
    input: PlannedTableInput,
    response: Type.Object({ faults: Faults, rows: Type.Integer(), points: Type.String(), scheme: OrNull(Type.Unsafe<SchemeFile>(any)), standard: Type.Unsafe<StandardFile>(any) }),
    status: 200,
    upload: true,
  }),
  route({
    id: "keep-scheme-table",
    method: "POST",
    path: "/scheme-tables/:node/keep",
    act: "import-scheme",
    summary: "将核对无误的官方指标表保存为计分方案的一个版本；保存后不再改变，已采用旧版本的批次不受影响。",
    input: PlannedTableInput,
    response: Type.Object({ id: EditionId, hash: Digest }),
    status: 201,
    upload: true,
  }),
  route({
    id: "list-scheme-versions",
    method: "GET",
    path: "/scheme-versions",
    act: "read-public",
    summary: "由官方指标表导入的计分方案各版本：来源文件、摘要、导入机关和时间。",
    input: closed({}),
    response: Type.Object({ versions: Type.Array(Version) }),
    status: 200,
  }),
] as const;
