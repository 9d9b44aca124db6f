// Findings 疑似在册 to decide on: the organisation as it registered beside the entry as the list published it.
import type { Instant } from "@qingce/core/base/instant";
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { FindingState } from "@qingce/core/register/finding";
import type { EntryRow } from "../../store/entries.ts";
import { findEntries } from "../../store/imports-entries.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { listFindings, type FindingListed } from "./findings.ts";

export interface FindingRead {
  readonly id: string;
  readonly state: FindingState;
  readonly name: string;
  readonly reason: string | null;
  readonly foundAt: Instant;
  readonly decidedAt: Instant | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly creditCode: string; readonly regionName: string };
  readonly entry: (Pick<EntryRow, "id" | "level" | "kind" | "year" | "name" | "creditCode" | "fromDay" | "toDay"> & { readonly regionName: string; readonly regionGiven: string; readonly batch: string; readonly dayCertainty: string; readonly document: string }) | null;
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const nameOf = (house: House, region: string): string => house.regions.get(region)?.name ?? region;

function entryOf(house: House, row: EntryRow | undefined): FindingRead["entry"] {
  if (row === undefined) return null;
  const { id, level, kind, year, name, creditCode, fromDay, toDay, body } = row;
  const published = (body["published"] ?? {}) as { readonly [key: string]: Json };
  return { id, level, kind, year, name, creditCode, fromDay, toDay, regionName: nameOf(house, row.region), regionGiven: text(published["regionGiven"]), batch: text(published["batch"]), dayCertainty: text(published["dayCertainty"]), document: text(body["document"]) };
}

async function organisationOf({ tx, house }: Work, id: string): Promise<FindingRead["organisation"]> {
  const row = await findOrganisation(tx, id);
  return { id, name: row?.name ?? "", creditCode: row?.creditCode ?? "", regionName: row === null ? "" : nameOf(house, row.region) };
}

async function beside(work: Work, rows: readonly FindingListed[]): Promise<readonly FindingRead[]> {
  const entries = await findEntries(work.tx, rows.map((row) => row.entryId));
  const found: FindingRead[] = [];
  for (const { id, state, name, reason, foundAt, decidedAt, organisationId, entryId } of rows) {
    found.push({ id, state, name, reason, foundAt, decidedAt, organisation: await organisationOf(work, organisationId), entry: entryOf(work.house, entries.get(entryId)) });
  }
  return found;
}

/** What `listFindings` answers, with both sides told in full. */
export async function readFindings(house: House, actor: Actor, input: Parameters<typeof listFindings>[2]): Promise<Result<{ readonly findings: readonly FindingRead[]; readonly next: string | null }>> {
  const listed = await listFindings(house, actor, input);
  if (!listed.ok) return listed;
  return command(house, actor, { act: "read-findings", input: {} }, async (work) => ok({ findings: await beside(work, listed.value.findings), next: listed.value.next }));
}
