// The tables of reference for whoever fills in or checks a form: factors, limits, standards, each with its source and how sure it is.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { LimitListed } from "@qingce/core/contract/table-routes";
import type { CarrierFile } from "@qingce/core/score/carrier-file";
import { findEfficiency, findLimits, type FoundLimit } from "@qingce/core/score/find-limit";
import { searchProductStandards } from "@qingce/core/score/find-product-standard";
import type { EfficiencyRow } from "@qingce/core/score/limit-file";
import type { ProductStandardFile } from "@qingce/core/score/product-standard-file";
import type { House } from "../house.ts";

const notHeld = refuse({ code: "table-not-held", hint: "本机没有持有这张参数表" });

export async function readCarriers(house: House): Promise<Result<{ readonly edition: string; readonly hash: string; readonly file: CarrierFile }>> {
  const { carriers } = house.tables;
  return carriers === undefined ? notHeld : ok({ edition: carriers.edition, hash: carriers.hash, file: carriers.file });
}

function listed({ standard, row }: FoundLimit): LimitListed {
  const { rows: _, ...rest } = standard;
  return { standard: rest, row };
}

export interface LimitsRead {
  readonly source: string;
  readonly certainty: string;
  readonly limits: readonly LimitListed[];
  readonly efficiency: readonly EfficiencyRow[];
  readonly missing: readonly string[];
  readonly conflicts: readonly string[];
}

export async function listEnergyLimits(house: House, { product, industry }: { readonly product?: string | undefined; readonly industry?: string | undefined }): Promise<Result<LimitsRead>> {
  const { limits, efficiency } = house.tables;
  if (limits === undefined) return notHeld;
  const ask = { ...(product === undefined ? {} : { product }), ...(industry === undefined ? {} : { industry }) };
  const all = product === undefined && industry === undefined;
  const found = all ? limits.standards.flatMap((standard) => standard.rows.map((row) => ({ standard, row }))) : findLimits(limits, ask);
  const benchmarks = efficiency === undefined ? [] : all ? efficiency.rows : findEfficiency(efficiency, ask);
  return ok({ source: limits.source, certainty: limits.certainty, limits: found.map(listed), efficiency: benchmarks, missing: limits.missing, conflicts: limits.conflicts });
}

export interface ProductStandardsRead extends Pick<ProductStandardFile, "source" | "complete" | "certainty" | "missing" | "conflicts"> {
  readonly standards: readonly ProductStandardFile["standards"][number][];
}

export async function listProductStandards(house: House, { q }: { readonly q?: string | undefined }): Promise<Result<ProductStandardsRead>> {
  const { products } = house.tables;
  if (products === undefined) return notHeld;
  const { source, complete, certainty, missing } = products;
  const standards = q === undefined ? products.standards : searchProductStandards(products, q);
  return ok({ source, complete, certainty, missing, standards, conflicts: products.conflicts.filter(({ kind }) => standards.some((row) => row.kind === kind)) });
}
