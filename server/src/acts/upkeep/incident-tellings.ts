// The tellings of one incident: another register or office joins the proceeding that is open; what stands in outside registers of the firm for that kind and day is read beside them.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { UpkeepGround } from "@qingce/core/upkeep/ground";
import { alreadyDecided, decideTelling, tellingsOf } from "@qingce/core/upkeep/incident";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { findOpenProceeding, listProceedings, type ProceedingRow } from "../../store/proceedings.ts";
import { listRecords } from "../../store/records.ts";
import type { Work } from "../command.ts";
import { appendProceeding } from "./proceeding-written.ts";

/** Where the seat of the unit is taken. */
export async function joinedProceeding(work: Work, entry: EntryRow, ground: UpkeepGround): Promise<Result<ProceedingRow>> {
  const open = await findOpenProceeding(work.tx, entry.id);
  if (open === null) return refuse({ code: "already-open", facts: { proceeding: null, ground: null }, hint: "该单位已有一件动态调整在办理，请并入该件" });
  const decided = decideTelling(open.state, ground, { day: work.today, by: work.actor.account });
  return decided.ok ? appendProceeding(work, { entry, organisation: open.organisationId ?? undefined, row: open }, decided.value) : decided;
}

export async function triedBefore(work: Work, entry: string, ground: UpkeepGround): Promise<Refusal | undefined> {
  if (ground.kind !== "incident") return undefined;
  const before = (await listProceedings(work.tx, { entry }, { limit: 200 })).find(({ state }) => alreadyDecided(state, ground));
  return before && { code: "incident-decided", facts: { proceeding: before.id, standing: before.standing }, hint: "同一事件已有结论（同一单位、同类事件、同一日），不再另行立案" };
}

export interface IncidentSource {
  readonly from: "office" | "register";
  readonly says: string;
  readonly severity: string | null;
  readonly register: string | null;
  readonly readOn: PlainDay | null;
}

/** Offices first, as they told it; then the registers. Nothing for another ground. */
export async function sourcesOf(work: Work, { entryId, state }: ProceedingRow): Promise<readonly IncidentSource[]> {
  const { ground } = state;
  if (ground.kind !== "incident") return [];
  const offices = tellingsOf(state).map(({ incident, severity }): IncidentSource => ({ from: "office", says: incident, severity: severity ?? null, register: null, readOn: null }));
  const code = (await findEntry(work.tx, entryId))?.creditCode ?? null;
  const records = code === null ? [] : (await listRecords(work.tx, code)).filter(({ kind, occurredOn }) => kind === ground.record && occurredOn === ground.day);
  return [...offices, ...records.map(({ register, source, severity, readOn }): IncidentSource => ({ from: "register", says: source, severity, register, readOn: readOn as PlainDay }))];
}
