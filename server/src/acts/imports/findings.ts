// Findings 疑似在册 in the office: listed, confirmed or dismissed by an officer whose region holds the organisation. Confirmed, the
// entry carries the credit code, and 已在名单 is judged on it like on any other.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { decideCorrection } from "@qingce/core/register/entry-correction";
import { decideFinding, type FindingCommand } from "@qingce/core/register/finding";
import { findEntry, putEntry, type EntryRow } from "../../store/entries.ts";
import { append } from "../../store/event-log.ts";
import { findFinding, listFindings as rows, putFinding, type FindingFilter, type FindingRow } from "../../store/findings.ts";
import { findEntries } from "../../store/imports-entries.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { toStored } from "../stored-event.ts";

export interface FindingListed extends FindingRow {
  readonly entry: Pick<EntryRow, "level" | "kind" | "year" | "name" | "region" | "creditCode" | "fromDay" | "toDay"> | null;
}

const shown = (row: EntryRow | undefined): FindingListed["entry"] => {
  if (row === undefined) return null;
  const { level, kind, year, name, region, creditCode, fromDay, toDay } = row;
  return { level, kind, year, name, region, creditCode, fromDay, toDay };
};

/** An officer's findings are those of its regions, an applicant's its own. */
export async function listFindings(house: House, actor: Actor, input: FindingFilter & { readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly findings: readonly FindingListed[]; readonly next: string | null }>> {
  const may = allowed(actor, "read-findings", { scope: actor.nodes, ...(actor.organisation === undefined ? {} : { organisation: actor.organisation }) });
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "read-findings", input: {} }, async ({ tx }) => {
    const found = await rows(tx, input, { after: input.after, limit });
    const entries = await findEntries(tx, found.map((row) => row.entryId));
    const findings = found.map((row) => ({ ...row, entry: shown(entries.get(row.entryId)) }));
    return ok({ findings, next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}

async function identify(work: Work, finding: FindingRow): Promise<Result<null>> {
  const [entry, organisation] = [await findEntry(work.tx, finding.entryId), await findOrganisation(work.tx, finding.organisationId)];
  if (entry === null || organisation === null) return notFound;
  const { creditCode } = organisation;
  const decided = decideCorrection({ name: entry.name, region: entry.region, ...(entry.creditCode === null ? {} : { creditCode: entry.creditCode }) }, { kind: "identify", creditCode, organisation: organisation.id, finding: finding.id });
  if (!decided.ok) return decided;
  const head = await append(work.tx, { stream: { kind: "entry", id: entry.id }, expectedVersion: entry.version, events: decided.value.map(toStored), at: work.at, actor: work.actor.account, scope: [...entry.scope, "public"], suite: work.house.suite });
  if (!head.ok) return head;
  await putEntry(work.tx, { ...entry, creditCode, organisationId: organisation.id, version: head.value.version });
  return ok(null);
}

async function decideOne(work: Work, id: string, order: FindingCommand): Promise<Result<null>> {
  const row = await findFinding(work.tx, id);
  const decided = decideFinding(row ?? undefined, order);
  if (!decided.ok) return decided;
  if (row === null) return notFound;
  const head = await append(work.tx, { stream: { kind: "finding", id }, expectedVersion: row.version, events: decided.value.map(toStored), at: work.at, actor: work.actor.account, scope: [...row.scope, `organisation:${row.organisationId}`], suite: work.house.suite });
  if (!head.ok) return head;
  const state = order.kind === "confirm" ? "confirmed" : "dismissed";
  await putFinding(work.tx, { ...row, state, reason: order.kind === "dismiss" ? order.reason : null, decidedAt: work.at, decidedBy: work.actor.account, version: head.value.version });
  return order.kind === "confirm" ? identify(work, row) : ok(null);
}

/** Decides all or none; a finding outside the officer's regions answers as unknown. */
async function decideEach(house: House, actor: Actor, findings: readonly string[], order: FindingCommand): Promise<Result<{ readonly decided: number }>> {
  const seen = await command(house, actor, { act: "decide-finding", input: {} }, async ({ tx }) => {
    for (const id of findings) {
      const row = await findFinding(tx, id);
      const may = row === null ? notFound : allowed(actor, "decide-finding", { scope: row.scope });
      if (!may.ok) return may;
    }
    return ok(null);
  });
  if (!seen.ok) return seen;
  return command(house, actor, { act: "decide-finding", input: {}, as: onBehalfOf(actor, [nation]) }, async (work) => {
    for (const [n, id] of findings.entries()) {
      const decided = await decideOne(work, id, order);
      if (!decided.ok) return refuse(...decided.refusals.map((one) => ({ ...one, place: one.place ?? `findings.${n}` })));
    }
    return ok({ decided: findings.length });
  });
}

/** The organisation is the listed unit: each entry takes its credit code. */
export const confirmFinding = (house: House, actor: Actor, input: { readonly findings: readonly string[] }): Promise<Result<{ readonly decided: number }>> => decideEach(house, actor, input.findings, { kind: "confirm", by: actor.account });

/** Another unit of the same name, with the reason. */
export const dismissFinding = (house: House, actor: Actor, input: { readonly findings: readonly string[]; readonly reason: string }): Promise<Result<{ readonly decided: number }>> => decideEach(house, actor, input.findings, { kind: "dismiss", by: actor.account, reason: input.reason });
