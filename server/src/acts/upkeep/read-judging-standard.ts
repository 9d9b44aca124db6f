// By which standard a unit's yearly table is audited, and by which it was listed: for the auditor, beside the table.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { judgedBy, type OlderListing } from "@qingce/core/upkeep/older-listing";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { accessToFiling, takeUpFiling } from "./filing-in-hand.ts";

export interface JudgingRead {
  /** Name of the standard; null where no rule is recorded or its notice is not held. */
  readonly standard: string | null;
  readonly listedBy: string | null;
  readonly listedYear: number;
  readonly rule: Omit<OlderListing, "edition"> | null;
}

export async function readJudgingStandard(house: House, actor: Actor, input: { readonly season: string; readonly entry: string }): Promise<Result<JudgingRead>> {
  return command(house, actor, { act: "read-year-table", input: {} }, async (work) => {
    const found = await takeUpFiling(work, input);
    if (!found.ok) return found;
    const may = allowed(actor, "read-year-table", accessToFiling(found.value));
    if (!may.ok) return may;
    const { season, entry } = found.value;
    const under = house.editions.byHash(season.editionHash)?.edition;
    if (under === undefined) return notFound;
    const listed = entry.edition === null ? undefined : house.editions.current.get(entry.edition)?.edition;
    const { rule, standard, listedBy } = judgedBy(house.olderListings, season.kind, { under, listed });
    const { edition: _, ...told } = rule ?? { edition: "" };
    return ok({ standard: standard?.name ?? null, listedBy: listedBy?.name ?? null, listedYear: entry.year, rule: rule === undefined ? null : (told as Omit<OlderListing, "edition">) });
  });
}
