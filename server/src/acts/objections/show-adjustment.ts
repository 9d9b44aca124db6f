// 公示后调整: a unit struck between publicity and announcement stays on the public list, marked, with the reason and the day.
import type { Json } from "@qingce/core/base/json";
import { listPublications, putPublication } from "../../store/publications.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** Writes the adjustment into every publicity of the round that shows the unit. */
export async function showAdjustment({ tx, today }: Work, { round, state }: DeclarationInHand, reason: string): Promise<void> {
  const { number, name } = state.opening;
  const shown = (one: Json): boolean => typeof one === "object" && one !== null && !Array.isArray(one) && (one as { readonly number?: Json }).number === number;
  for (const row of await listPublications(tx, { roundId: round.id, kind: "publicity" }, { limit: 500 })) {
    if (!listOf(row.body["list"]).some(shown)) continue;
    const adjusted = [...listOf(row.body["adjusted"]), { number, name, reason, day: today }];
    await putPublication(tx, { ...row, body: { ...row.body, adjusted }, version: row.version + 1 });
  }
}
