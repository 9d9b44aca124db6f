// The green code 企业绿码 of a listed factory, year by year: graded, withheld with its reason, or not computed and why. Read by everyone.
import { isAfterDeadline } from "@qingce/core/base/instant";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { sayYearCode, yearCodeOf, type YearCode } from "@qingce/core/upkeep/year-code";
import { findEntry } from "../../store/entries.ts";
import { listCodeYears } from "../../store/year-codes.ts";
import { command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { asAuthorityOf } from "../register/entry-in-hand.ts";

export interface GreenCodesRead {
  readonly years: readonly { readonly year: number; readonly kind: YearCode["kind"]; readonly why: string | null; readonly says: string }[];
}

/** Tables are not public: of them nothing is told but what withholds the code. */
export async function readGreenCodes(house: House, actor: Actor, input: { readonly entry: string }): Promise<Result<GreenCodesRead>> {
  const seen = await command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const row = await findEntry(tx, input.entry);
    return row === null ? notFound : ok(row);
  });
  if (!seen.ok) return seen;
  return command(house, actor, { act: "read-public", input: {}, as: asAuthorityOf(actor, seen.value) }, async ({ tx, at }) => {
    const years = await listCodeYears(tx, input.entry);
    return ok({
      years: years.map(({ year, due, standing, confirmed, overall, within, why, basis, fictitious }) => {
        const graded = overall === null || within === null || basis === null ? undefined : { overall, within, basis, fictitious: fictitious === true };
        const code = yearCodeOf({ standing: standing ?? undefined, over: isAfterDeadline(at, due), confirmed, graded, noScore: why === "abnormal" });
        return { year, kind: code.kind, why: code.kind === "withheld" ? code.why : null, says: sayYearCode(code) };
      }),
    });
  });
}
