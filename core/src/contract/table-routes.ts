// Tables of reference 参数表 as everyone may read them: energy carriers with their factors, energy limits by product, standards of green products.
import Type from "typebox";
import type { CarrierFile } from "../score/carrier-file.ts";
import type { EfficiencyRow, LimitFile, LimitRow } from "../score/limit-file.ts";
import type { ProductStandardFile } from "../score/product-standard-file.ts";
import { closed, Digest, Search } from "./field.ts";
import { route } from "./route.ts";

const any = { type: "object", additionalProperties: true } as const;
const Industry = Type.String({ minLength: 2, maxLength: 5, pattern: "^[A-Z]?[0-9]+$" });

export const ListLimitsInput = closed({ product: Type.Optional(Search), industry: Type.Optional(Industry) });
export const ListProductStandardsInput = closed({ q: Type.Optional(Search) });

/** A limit with the standard that it is of. */
export interface LimitListed {
  readonly standard: Omit<LimitFile["standards"][number], "rows">;
  readonly row: LimitRow;
}

export const tableRoutes = [
  route({
    id: "read-carriers",
    method: "GET",
    path: "/carriers",
    act: "read-public",
    summary: "能源参数表：各能源品种的折标准煤系数、二氧化碳参数和电网因子，逐项注明参数集、来源与可信程度。",
    input: closed({}),
    response: Type.Object({ edition: Type.String(), hash: Digest, file: Type.Unsafe<CarrierFile>(any) }),
    status: 200,
  }),
  route({
    id: "list-energy-limits",
    method: "GET",
    path: "/energy-limits",
    act: "read-public",
    summary: "单位产品能耗限额（1、2、3级，条款，须作的修正）和能效标杆水平：按产品名称或行业代码查找，不给条件时列出全部。",
    input: ListLimitsInput,
    response: Type.Object({
      source: Type.String(),
      certainty: Type.String(),
      limits: Type.Array(Type.Unsafe<LimitListed>(any)),
      efficiency: Type.Array(Type.Unsafe<EfficiencyRow>(any)),
      missing: Type.Array(Type.String()),
      conflicts: Type.Array(Type.String()),
    }),
    status: 200,
  }),
  route({
    id: "list-product-standards",
    method: "GET",
    path: "/product-standards",
    act: "read-public",
    summary: "绿色设计产品标准：按产品或标准号查找；所列为历次名单实际采用的标准，不是清单全部。",
    input: ListProductStandardsInput,
    response: Type.Object({
      source: Type.String(),
      complete: Type.Boolean(),
      certainty: Type.String(),
      standards: Type.Array(Type.Unsafe<ProductStandardFile["standards"][number]>(any)),
      missing: Type.Array(Type.String()),
      conflicts: Type.Array(Type.Unsafe<ProductStandardFile["conflicts"][number]>(any)),
    }),
    status: 200,
  }),
] as const;
