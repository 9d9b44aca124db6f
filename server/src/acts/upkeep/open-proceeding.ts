// Opens a proceeding against a listed unit: from a failed audit, an incident, or a rule named with its document. One open at a time; the same incident told again joins it.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { dayToCome } from "@qingce/core/base/written";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import type { UpkeepGround } from "@qingce/core/upkeep/ground";
import { pathOf } from "@qingce/core/upkeep/path";
import { sealEdition } from "../../store/editions.ts";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import type { ProceedingRow } from "../../store/proceedings.ts";
import { takeSlot } from "../../store/slots.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House, SealedEdition } from "../house.ts";
import { asAuthorityOf } from "../register/entry-in-hand.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";
import { joinedProceeding, triedBefore } from "./incident-tellings.ts";
import { writeProceeding } from "./proceeding-in-hand.ts";
import { proceedingSeat } from "./proceeding-written.ts";

/** In the transaction given: the path is read from the edition and frozen. */
export async function openedProceeding(work: Work, entry: EntryRow, sealed: SealedEdition, ground: UpkeepGround): Promise<Result<ProceedingRow>> {
  if (entry.toDay !== null) return refuse({ code: "entry-left", hint: "该单位已不在名单上" });
  const kind = entry.kind as Kind;
  const level = entry.level as Tier;
  const path = pathOf(sealed.edition, { kind, level, ground });
  if (!path.ok) return path;
  const absent = path.value.find(({ who }) => nodeOfTier(work.house, entry.scope, who) === undefined);
  if (absent !== undefined) return refuse({ code: "tier-missing", facts: { tier: absent.who }, hint: "该单位所在地没有这一层级的主管部门" });
  const id = work.house.ids.next("proceeding");
  const seat = await takeSlot(work.tx, { key: proceedingSeat(entry.id), cap: 1, holder: id });
  if (!seat.ok) return joinedProceeding(work, entry, ground);
  const tried = await triedBefore(work, entry.id, ground);
  if (tried !== undefined) return refuse(tried);
  await sealEdition(work.tx, { id: sealed.edition.id, hash: sealed.hash, body: sealed.text, sealedAt: work.at });
  const organisation = await organisationOfEntry(work.tx, entry);
  return writeProceeding(work, { entry, organisation, row: null }, [{ type: "opened", id, entry: entry.id, edition: sealed.edition.id, editionHash: sealed.hash, kind, level, ground, path: path.value, day: work.today, by: work.actor.account }]);
}

export interface OpenProceeding {
  readonly entry: string;
  readonly edition: string;
  readonly ground: Extract<UpkeepGround, { kind: "incident" | "other-rule" }>;
}

/** By any tier over the unit; a failed key indicator comes from an audit, not from here. */
export async function openProceeding(house: House, actor: Actor, input: OpenProceeding, key?: string): Promise<Result<{ readonly proceeding: string; readonly joined: boolean }>> {
  const sealed = house.editions.current.get(input.edition);
  if (sealed === undefined) return refuse({ code: "edition-unknown", place: "edition", facts: { edition: input.edition }, hint: "没有这一版通知" });
  const seen = await command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => ok(await findEntry(tx, input.entry)));
  const entry = seen.ok ? seen.value : null;
  const node = actor.nodes.find((one) => entry !== null && (entry.scope.includes(one) || one === nation));
  if (entry === null || node === undefined) return notFound;
  const may = allowed(actor, "open-proceeding", { node, scope: entry.scope });
  if (!may.ok) return may;
  const { ground } = input;
  return command(house, actor, { act: "open-proceeding", input: { entry: input.entry, edition: input.edition, ground: { ...ground } }, key, as: asAuthorityOf(actor, entry) }, async (work) => {
    const early = ground.kind === "incident" ? dayToCome(ground.day, work.today, "ground.day") : [];
    if (early.length > 0) return refuse(...early);
    const row = await findEntry(work.tx, input.entry);
    if (row === null) return notFound;
    const opened = await openedProceeding(work, row, sealed, ground);
    return opened.ok ? ok({ proceeding: opened.value.id, joined: opened.value.version > 1 }) : opened;
  });
}
