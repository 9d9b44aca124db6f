// Reads the text of a published list against the tables that lists are read by, with a person's decisions put in. Writes nothing.
import { parseCsv } from "@qingce/core/base/csv";
import type { Result } from "@qingce/core/base/refusal";
import { nation } from "@qingce/core/base/region";
import type { ListReference } from "@qingce/core/register/list-entry";
import { confirmAll, confirmPlan, type Confirmation, type ConfirmedEntry, type ConfirmedPlan } from "@qingce/core/register/list-confirm";
import { planList } from "@qingce/core/register/list-plan";
import type { Proposal } from "@qingce/core/register/list-proposal";
import { digest } from "../../store/digest.ts";
import type { EntryRow } from "../../store/entries.ts";
import { listReference } from "../../store/imports-reference.ts";
import type { House } from "../house.ts";

/** Decisions on open proposals; `all` takes every proposed value. */
export type Decisions = readonly Confirmation[] | "all";

export interface ReadList {
  readonly plan: ConfirmedPlan;
  readonly confirmations: readonly Confirmation[];
  readonly reference: ListReference;
}

export async function readList(house: Pick<House, "regions">, text: string, decisions: Decisions): Promise<Result<ReadList>> {
  const reference = await listReference();
  const records = parseCsv(text);
  if (!records.ok) return records;
  const plan = planList(records.value, reference, house.regions);
  if (!plan.ok) return plan;
  const confirmations = decisions === "all" ? confirmAll(plan.value) : decisions;
  const confirmed = confirmPlan(plan.value, confirmations, house.regions, reference);
  return confirmed.ok ? { ok: true, value: { plan: confirmed.value, confirmations, reference } } : confirmed;
}

/** The same published line has the same id in every house and at every import. */
export const entryId = ({ identity }: Pick<ConfirmedEntry, "identity">): string => `entry-${digest("sha256", identity).slice(0, 24)}`;

/** Proposals that an earlier import had decided are open no more. */
export function settled(plan: ConfirmedPlan, known: ReadonlyMap<string, EntryRow>): readonly Proposal[] {
  const byRow = new Map(plan.entries.map((entry) => [entry.row, { entry, row: known.get(entryId(entry)) }]));
  return plan.proposals.map((one): Proposal => {
    const { entry, row } = byRow.get(one.row) ?? {};
    if (one.state !== "open" || entry === undefined || row === undefined) return one;
    const decided = one.kind.startsWith("region-") ? row.region !== nation : row.name !== entry.name;
    return decided ? { ...one, state: "confirmed" } : one;
  });
}
