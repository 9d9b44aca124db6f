// What a person has decided about the open proposals of a list, put into the plan. A value of one's own goes before the proposed one.
import { nation, type RegionTable } from "../base/region.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { ListReference, PlannedEntry } from "./list-entry.ts";
import { matchKeys } from "./list-name.ts";
import type { ListPlan } from "./list-plan.ts";
import type { Proposal } from "./list-proposal.ts";

/** One decision. `value` is a region code for a region, a name for a name. */
export interface Confirmation {
  readonly row: number;
  readonly column: string;
  readonly value?: string | undefined;
}

/** An entry with what was confirmed for it, by field. */
export interface ConfirmedEntry extends PlannedEntry {
  readonly confirmed: { readonly region?: string; readonly name?: string };
}

export interface ConfirmedPlan extends Omit<ListPlan, "entries"> {
  readonly entries: readonly ConfirmedEntry[];
}

const aboutRegion = ({ kind }: Proposal): boolean => kind.startsWith("region-");

/** Every open proposal as proposed; what has no proposed value stays open. */
export const confirmAll = (plan: ListPlan): readonly Confirmation[] => plan.proposals.filter((one) => one.state === "open" && one.proposed !== null).map(({ row, column }) => ({ row, column }));

function faultOf(proposal: Proposal | undefined, { row, column, value }: Confirmation, regions: RegionTable): Refusal | undefined {
  const fault = (code: string, hint: string): Refusal => ({ code, place: `row ${row} ${column}`, facts: { row, column, value: value ?? null }, hint });
  if (proposal === undefined) return fault("proposal-unknown", "这一行这一栏没有待确认的建议。");
  if (value === undefined && proposal.proposed === null) return fault("value-missing", "没有可用的建议值，请填写。");
  if (value !== undefined && value.trim() === "") return fault("value-missing", "请填写确认的值。");
  const region = aboutRegion(proposal) && value !== undefined ? regions.get(value) : undefined;
  if (aboutRegion(proposal) && value !== undefined && (region === undefined || region.level === "nation")) return fault("region-unknown", "没有这一行政区划代码。");
  return undefined;
}

/** Puts decisions into a plan; refuses with `proposal-unknown`, `value-missing` or `region-unknown`, all at once. */
export function confirmPlan(plan: ListPlan, confirmations: readonly Confirmation[], regions: RegionTable, { spellings }: ListReference): Result<ConfirmedPlan> {
  const at = (row: number, column: string): string => `${row}|${column}`;
  const open = new Map(plan.proposals.filter((one) => one.state === "open").map((one) => [at(one.row, one.column), one]));
  const faults = confirmations.flatMap((one) => faultOf(open.get(at(one.row, one.column)), one, regions) ?? []);
  if (faults.length > 0) return refuse(...faults);
  const decided = new Map(confirmations.map((one) => [at(one.row, one.column), one]));
  const byRow = new Map<number, ConfirmedEntry["confirmed"]>();
  for (const [key, { value }] of decided) {
    const proposal = open.get(key);
    if (proposal === undefined) continue;
    const field = aboutRegion(proposal) ? { region: (value === undefined ? proposal.code : regions.get(value)?.code) ?? nation } : { name: value?.trim() ?? proposal.proposed ?? "" };
    byRow.set(proposal.row, { ...byRow.get(proposal.row), ...field });
  }
  const entries = plan.entries.map((entry): ConfirmedEntry => {
    const confirmed = byRow.get(entry.row) ?? {};
    return { ...entry, ...confirmed, keys: confirmed.name === undefined ? entry.keys : [...new Set([...entry.keys, ...matchKeys(confirmed.name, spellings)])], confirmed };
  });
  const proposals = plan.proposals.map((one): Proposal => (one.state === "open" && decided.has(at(one.row, one.column)) ? { ...one, state: "confirmed" } : one));
  return ok({ ...plan, entries, proposals });
}
