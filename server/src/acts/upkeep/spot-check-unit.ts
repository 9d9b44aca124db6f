// A drawn unit hands in its papers 抽检材料, the county audits them first, the list's authority concludes.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { AccessObject } from "@qingce/core/access/may";
import { decideSpotCheck, type SpotCheckCommand } from "@qingce/core/upkeep/spot-check";
import { paperFaults, papersAsked, type SpotPapers } from "@qingce/core/upkeep/spot-papers";
import { auditTiers } from "@qingce/core/upkeep/season";
import { digest as digestOf } from "../../store/digest.ts";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { findSpotCheck, listSpotFiles, putSpotPapers, type SpotCheckRow } from "../../store/spot-checks.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { asAuthorityOf } from "../register/entry-in-hand.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";
import { groundOf, takeUpSpotCheck, writeSpotCheck } from "./spot-check-in-hand.ts";

export interface OfUnit {
  readonly spotCheck: string;
  readonly entry: string;
}

export interface SpotUnitInHand {
  readonly row: SpotCheckRow;
  readonly entry: EntryRow;
  readonly organisation: string | undefined;
}

/** The unit as the caller sees it; who was not drawn is not there. */
export async function seenUnit({ tx }: Work, of: OfUnit): Promise<SpotUnitInHand | undefined> {
  const row = await findSpotCheck(tx, of.spotCheck);
  const entry = await findEntry(tx, of.entry);
  if (row === null || entry === null || !row.drawn.includes(entry.id)) return undefined;
  return { row, entry, organisation: await organisationOfEntry(tx, entry) };
}

/** Who audits first: the first tier of the edition that has an office where the unit lies. */
export function firstAuditor(house: House, { row, entry }: { readonly row: Pick<SpotCheckRow, "editionHash" | "kind" | "node">; readonly entry: Pick<EntryRow, "scope"> }): string {
  const edition = house.editions.byHash(row.editionHash)?.edition;
  const tiers = edition === undefined ? [] : auditTiers(edition, row.kind);
  return tiers.map((tier) => nodeOfTier(house, entry.scope, tier)).find((node) => node !== undefined) ?? row.node;
}

type Doing = "file-spot-check-papers" | "audit-spot-check-papers" | "hold-spot-check";

export function accessToUnit(house: House, act: Doing, { row, entry, organisation }: SpotUnitInHand): AccessObject {
  const node = act === "audit-spot-check-papers" ? firstAuditor(house, { row, entry }) : row.node;
  return { node, scope: entry.scope, ...(organisation === undefined ? {} : { organisation }) };
}

type UnitCommand = Extract<SpotCheckCommand, { kind: "file-papers" | "first-audit" | "conclude" }>;

async function act(house: House, actor: Actor, call: { readonly act: Doing; readonly of: OfUnit; readonly input: Json; readonly key: string | undefined }, make: (work: Work, hand: SpotUnitInHand) => Promise<UnitCommand>): Promise<Result<{ readonly standing: string }>> {
  const seen = await command(house, actor, { act: call.act, input: {} }, async (work) => {
    const unit = await seenUnit(work, call.of);
    if (unit === undefined) return notFound;
    const may = allowed(actor, call.act, accessToUnit(house, call.act, unit));
    return may.ok ? ok(unit) : may;
  });
  if (!seen.ok) return seen;
  return command(house, actor, { act: call.act, input: call.input, key: call.key, as: asAuthorityOf(actor, seen.value.entry) }, async (work) => {
    const hand = await takeUpSpotCheck(work, call.of.spotCheck);
    if (!hand.ok) return hand;
    const decided = decideSpotCheck(hand.value.state, await make(work, seen.value), groundOf(work, hand.value.edition, hand.value.row.suite));
    if (!decided.ok) return decided;
    const written = await writeSpotCheck(work, hand.value, decided.value, seen.value.organisation);
    return written.ok ? ok({ standing: (await takeUpSpotCheck(work, call.of.spotCheck).then((now) => (now.ok ? now.value.state.drawn.find(({ entry }) => entry === call.of.entry)?.standing : undefined))) ?? "" }) : written;
  });
}

/** Handed in again until the first audit; the newest counts. */
export function fileSpotCheckPapers(house: House, actor: Actor, input: OfUnit & SpotPapers, key?: string): ReturnType<typeof act> {
  const { spotCheck, entry, texts, files } = input;
  const papers = { texts, files };
  return act(house, actor, { act: "file-spot-check-papers", of: { spotCheck, entry }, input: { spotCheck, entry, texts, files }, key }, async (work, { row, entry: listed, organisation }) => {
    const edition = house.editions.byHash(row.editionHash)?.edition;
    const uploaded = new Set((await listSpotFiles(work.tx, { spotCheck, entry })).map((one) => one.digest));
    const faults = edition === undefined ? [] : paperFaults(papersAsked(edition, row.kind), papers, uploaded);
    if (faults.length === 0) await putSpotPapers(work.tx, { spotCheck, entry }, { organisation: organisation ?? "", body: papers, filedAt: work.at, scope: listed.scope });
    return { kind: "file-papers", entry, digest: digestOf(house.suite, canonicalJson(papers)), faults, by: actor.account };
  });
}

export const auditSpotCheckPapers = (house: House, actor: Actor, input: OfUnit & { readonly digest: string; readonly opinion: string }, key?: string): ReturnType<typeof act> =>
  act(house, actor, { act: "audit-spot-check-papers", of: input, input: { ...input }, key }, async () => ({ kind: "first-audit", entry: input.entry, digest: input.digest, opinion: input.opinion, by: actor.account }));

export const concludeSpotCheckUnit = (house: House, actor: Actor, input: OfUnit & { readonly meets: boolean; readonly opinion: string }, key?: string): ReturnType<typeof act> =>
  act(house, actor, { act: "hold-spot-check", of: input, input: { ...input }, key }, async () => ({ kind: "conclude", entry: input.entry, meets: input.meets, opinion: input.opinion, by: actor.account }));
