// Whose plans an edition's table gathers: candidates in the pool, or the listed units of an area, each unit once.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { planDuty, type PlanDuty, type PlanKind } from "@qingce/core/upkeep/cultivation";
import type { Edition } from "@qingce/core/programme/edition";
import { listEntries, type EntryFilter, type EntryRow } from "../../store/entries.ts";
import { findOrganisation } from "../../store/organisations.ts";
import type { Work } from "../command.ts";
import type { House } from "../house.ts";

export interface PlanOf {
  readonly edition: string;
  readonly kind: PlanKind;
  readonly year: number;
}

export interface DutyInHand {
  readonly duty: PlanDuty;
  readonly edition: Edition;
  readonly hash: string;
}

/** Of the edition as it stands. */
export function dutyInHand(house: House, { edition, kind }: PlanOf): Result<DutyInHand> {
  const sealed = house.editions.current.get(edition);
  if (sealed === undefined) return refuse({ code: "edition-unknown", place: "edition", facts: { edition }, hint: "没有这一版通知" });
  const duty = planDuty(sealed.edition, kind);
  return duty === undefined ? refuse({ code: "plan-unstated", hint: "本通知没有要求报送这张汇总表" }) : ok({ duty, edition: sealed.edition, hash: sealed.hash });
}

const together = 500;

async function everyEntry(work: Work, filter: EntryFilter): Promise<readonly EntryRow[]> {
  const all: EntryRow[] = [];
  for (let after: string | undefined; ; after = all.at(-1)?.id) {
    const rows = await listEntries(work.tx, filter, { after, limit: together });
    all.push(...rows);
    if (rows.length < together) return all;
  }
}

/** A unit on several levels is one unit: the entry of the lowest id stands for it. */
function once(entries: readonly EntryRow[]): readonly EntryRow[] {
  const seen = new Set<string>();
  return entries.filter(({ creditCode, kind, name }) => {
    const key = `${kind} ${creditCode ?? name} ${kind === "product" ? name : ""}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** Of an office its area's, of an applicant its own. */
export async function cohortOf(work: Work, kind: PlanKind, node: string | undefined): Promise<readonly EntryRow[]> {
  const filter: EntryFilter = { pool: kind === "cultivation", on: work.today };
  if (work.actor.role !== "applicant") return once(await everyEntry(work, { ...filter, node }));
  const organisation = await findOrganisation(work.tx, work.actor.organisation ?? "");
  return organisation === null ? [] : once(await everyEntry(work, { ...filter, creditCode: organisation.creditCode }));
}
