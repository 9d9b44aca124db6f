// The code tables for pickers: regions one level at a time, industries by name, code or branch.
import { nation } from "@qingce/core/base/region";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { allowed } from "../command.ts";
import type { House } from "../house.ts";

export interface RegionListed {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  readonly leaf: boolean;
}

export async function listRegions(house: House, actor: Actor, input: { readonly within?: string | undefined }): Promise<Result<{ readonly regions: readonly RegionListed[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const { regions } = house;
  const found = regions.children(input.within ?? nation);
  return ok({ regions: found.map(({ code, name, level, parent }) => ({ code, name, level, parent: parent ?? null, leaf: regions.children(code).length === 0 })) });
}

export interface IndustryListed {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
}

const most = 100;

export async function listIndustries(house: House, actor: Actor, input: { readonly q?: string | undefined; readonly within?: string | undefined }): Promise<Result<{ readonly industries: readonly IndustryListed[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const { q, within } = input;
  const found = house.industries.all.filter((one) =>
    q === undefined ? (one.parent ?? "") === (within ?? "") : (one.name.includes(q) || one.code.startsWith(q)) && (within === undefined || house.industries.isWithin(one.code, within)),
  );
  return ok({ industries: found.slice(0, most).map(({ code, name, level, parent }) => ({ code, name, level, parent: parent ?? null })) });
}
