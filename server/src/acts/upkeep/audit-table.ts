// Audit of a yearly table 审核, tier by tier: passed, returned with the fields, or found failing, which opens a proceeding in the same transaction.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideFiling, turnOf, type FilingCommand } from "@qingce/core/upkeep/filing";
import type { FailedIndicator } from "@qingce/core/upkeep/ground";
import { findFiling, type FilingRow } from "../../store/filings.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { asAuthorityOf } from "../register/entry-in-hand.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";
import { stateOfFiling, takeUpFiling, writeFiling, type FilingInHand } from "./filing-in-hand.ts";
import { openedProceeding } from "./open-proceeding.ts";

export interface AuditTable {
  readonly filing: string;
  /** Digest of what was read. */
  readonly digest: string;
  readonly outcome: "pass" | "return" | "fail";
  readonly opinion: string;
  readonly fields?: readonly string[] | undefined;
  readonly indicators?: readonly FailedIndicator[] | undefined;
}

export interface TableAudited {
  readonly filing: string;
  readonly standing: string;
  readonly turn: string | null;
  readonly proceeding: string | null;
}

async function failing(work: Work, hand: FilingInHand, input: AuditTable): Promise<Result<string>> {
  const sealed = work.house.editions.byHash(hand.season.editionHash);
  if (sealed === undefined) return notFound;
  const opened = await openedProceeding(work, hand.entry, sealed, { kind: "failed-key-indicator", filing: input.filing, indicators: input.indicators ?? [] });
  return opened.ok ? ok(opened.value.id) : opened;
}

async function audit(work: Work, row: FilingRow, input: AuditTable): Promise<Result<TableAudited>> {
  const found = await takeUpFiling(work, { season: row.seasonId, entry: row.entryId });
  if (!found.ok) return found;
  const state = stateOfFiling(found.value.row);
  const told = { tier: turnOf(state) ?? "city", digest: input.digest, by: work.actor.account } as const;
  const proceeding = input.outcome === "fail" ? await failing(work, found.value, input) : ok("");
  if (!proceeding.ok) return proceeding;
  const ask: FilingCommand =
    input.outcome === "pass"
      ? { kind: "audit", ...told, opinion: input.opinion }
      : input.outcome === "return"
        ? { kind: "return", ...told, reason: input.opinion, fields: input.fields ?? [] }
        : { kind: "fail", ...told, indicators: input.indicators ?? [], proceeding: proceeding.value };
  const decided = decideFiling(state, ask);
  if (!decided.ok) return decided;
  const written = await writeFiling(work, found.value, decided.value);
  return written.ok ? ok({ filing: row.id, standing: written.value.standing, turn: written.value.turn, proceeding: proceeding.value === "" ? null : proceeding.value }) : written;
}

/** Only by the node whose tier has its turn. */
export async function auditYearTable(house: House, actor: Actor, input: AuditTable, key?: string): Promise<Result<TableAudited>> {
  const seen = await command(house, actor, { act: "read-year-table", input: {} }, async ({ tx }) => {
    const row = await findFiling(tx, input.filing);
    if (row === null) return notFound;
    const node = row.turn === null ? actor.nodes.find((one) => row.scope.includes(one)) : nodeOfTier(house, row.scope, row.turn);
    const may = allowed(actor, "audit-year-table", { scope: row.scope, ...(node === undefined ? {} : { node }) });
    return may.ok ? ok(row) : may;
  });
  if (!seen.ok) return seen;
  const asked = { filing: input.filing, digest: input.digest, outcome: input.outcome, opinion: input.opinion, fields: [...(input.fields ?? [])], indicators: (input.indicators ?? []).map((one) => ({ ...one })) };
  return command(house, actor, { act: "audit-year-table", input: asked, key, as: asAuthorityOf(actor, seen.value) }, async (work) => {
    const row = await findFiling(work.tx, input.filing);
    return row === null ? notFound : audit(work, row, input);
  });
}
