// The list's authority holds a spot check 抽检: freezes the list, draws once the public number is known, publishes the result.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Kind } from "@qingce/core/rule/kind";
import { decideSpotCheck, spotCheckDuty, type SpotCheckCommand } from "@qingce/core/upkeep/spot-check";
import { frozenText } from "@qingce/core/upkeep/spot-draw";
import { entriesHead } from "../../store/chain-head.ts";
import { digest } from "../../store/digest.ts";
import { sealEdition } from "../../store/editions.ts";
import { leaveSlot, takeSlot } from "../../store/slots.ts";
import { findSpotCheck, frozenList, lastSpotCheck, listForDraw, type SpotCheckRow } from "../../store/spot-checks.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House, SealedEdition } from "../house.ts";
import { authorityFault } from "./open-season.ts";
import { groundOf, takeUpSpotCheck, writeFreeze, writeSpotCheck } from "./spot-check-in-hand.ts";

export interface FreezeSpotCheck {
  readonly edition: string;
  readonly kind: Kind;
  readonly authority: string;
  readonly n: number;
  /** Which public number is taken, and the day on which it becomes known. */
  readonly numberSource: string;
  readonly numberDay: string;
  /** Why earlier than the notice has it. */
  readonly reason?: string | undefined;
}

/** One at a time for a list, so that nobody freezes until a draw pleases. */
const seatOf = ({ level, kind, node }: Pick<SpotCheckRow, "level" | "kind" | "node">): string => `spot-check:${level}:${kind}:${node}`;

/** Region and division 大类 of industry. */
const stratumOf = ({ region, industry }: { readonly region: string; readonly industry: string | null }): string => `${region}/${industry?.slice(0, 2) ?? "-"}`;

async function freeze(work: Work, input: FreezeSpotCheck, sealed: SealedEdition): Promise<Result<{ readonly spotCheck: string }>> {
  const { house, tx, today, actor } = work;
  const { kind, n, numberSource, reason } = input;
  const of = { kind, level: sealed.edition.edition.level, node: input.authority };
  const list = (await listForDraw(tx, of, today)).map((one) => ({ id: one.id, stratum: stratumOf(one) }));
  const last = await lastSpotCheck(tx, of);
  const listDigest = digest(house.suite, frozenText(list));
  const logHead = await entriesHead(tx, list.map(({ id }) => id), house.suite);
  const id = house.ids.next("spot-check");
  const numberDay = input.numberDay as PlainDay;
  const decided = decideSpotCheck(undefined, { kind: "freeze", id, editionHash: sealed.hash, of, units: list, listDigest, logHead, n, numberSource, numberDay, by: actor.account, ...(last === null ? {} : { last }), ...(reason === undefined ? {} : { reason }) }, groundOf(work, sealed.edition));
  if (!decided.ok) return decided;
  const seat = await takeSlot(tx, { key: seatOf(of), cap: 1, holder: id });
  if (!seat.ok) return refuse({ code: "already-open", hint: "该名单已有一次抽检在办理，结果公布后方可再抽" });
  await sealEdition(tx, { id: sealed.edition.id, hash: sealed.hash, body: sealed.text, sealedAt: work.at });
  const scope = [...new Set([input.authority, ...house.regions.ancestors(input.authority).map(({ code }) => code)])];
  const row: SpotCheckRow = { id, edition: sealed.edition.id, editionHash: sealed.hash, ...of, day: today, standing: "frozen", n, listDigest, logHead, suite: house.suite, numberSource, numberDay, number: null, seed: null, drawn: [], reason: reason ?? null, document: null, publishedOn: null, clause: spotCheckDuty(sealed.edition, kind)?.cite ?? "", scope, version: 0 };
  const written = await writeFreeze(work, row, list, decided.value);
  return written.ok ? ok({ spotCheck: id }) : written;
}

export async function freezeSpotCheck(house: House, actor: Actor, input: FreezeSpotCheck, key?: string): Promise<Result<{ readonly spotCheck: string }>> {
  const may = allowed(actor, "hold-spot-check", { node: input.authority });
  if (!may.ok) return may;
  const own = authorityFault(house, input);
  const sealed = house.editions.current.get(input.edition);
  if (!own.ok || sealed === undefined) return own.ok ? notFound : own;
  return command(house, actor, { act: "hold-spot-check", input: { ...input, reason: input.reason ?? null }, key }, (work) => freeze(work, input, sealed));
}

type Held = Extract<SpotCheckCommand, { kind: "draw" | "publish" }>;

async function hold(house: House, actor: Actor, id: string, told: { readonly [name: string]: string }, key: string | undefined, make: (work: Work, row: SpotCheckRow) => Promise<Held>): Promise<Result<SpotCheckRow>> {
  return command(house, actor, { act: "hold-spot-check", input: { spotCheck: id, ...told }, key }, async (work) => {
    const row = await findSpotCheck(work.tx, id);
    if (row === null) return notFound;
    const may = allowed(actor, "hold-spot-check", { node: row.node });
    if (!may.ok) return may;
    const hand = await takeUpSpotCheck(work, id);
    if (!hand.ok) return hand;
    const decided = decideSpotCheck(hand.value.state, await make(work, row), groundOf(work, hand.value.edition, row.suite));
    if (!decided.ok) return decided;
    const written = await writeSpotCheck(work, hand.value, decided.value);
    if (written.ok && written.value.standing === "published") await leaveSlot(work.tx, seatOf(row), row.id);
    return written;
  });
}

export async function drawSpotCheck(house: House, actor: Actor, input: { readonly spotCheck: string; readonly number: string }, key?: string): Promise<Result<{ readonly seed: string; readonly drawn: readonly string[] }>> {
  const written = await hold(house, actor, input.spotCheck, { number: input.number }, key, async (work, row) => {
    const units = await frozenList(work.tx, row.id);
    return { kind: "draw", number: input.number, units, listDigest: digest(row.suite, frozenText(units)), by: actor.account };
  });
  return written.ok ? ok({ seed: written.value.seed ?? "", drawn: written.value.drawn }) : written;
}

export async function publishSpotCheck(house: House, actor: Actor, input: { readonly spotCheck: string; readonly document: string }, key?: string): Promise<Result<{ readonly publishedOn: string }>> {
  const written = await hold(house, actor, input.spotCheck, { document: input.document }, key, async () => ({ kind: "publish", document: input.document, by: actor.account }));
  return written.ok ? ok({ publishedOn: written.value.publishedOn ?? "" }) : written;
}
