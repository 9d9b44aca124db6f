// A spot check in hand: its state folded from row and units, and writing what was decided with both.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Edition } from "@qingce/core/programme/edition";
import { evolveSpotCheck, type SpotCheck, type SpotCheckEvent, type SpotCheckGround, type SpotCheckState } from "@qingce/core/upkeep/spot-check";
import { digest } from "../../store/digest.ts";
import { findEntry } from "../../store/entries.ts";
import { append } from "../../store/event-log.ts";
import { addSpotCheck, findSpotCheck, listSpotUnits, moveSpotCheck, putSpotUnit, type SpotCheckRow, type SpotUnitRow } from "../../store/spot-checks.ts";
import type { Drawable } from "@qingce/core/upkeep/spot-draw";
import { notFound, type Work } from "../command.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { toStored } from "../stored-event.ts";

export interface SpotCheckInHand {
  readonly row: SpotCheckRow;
  readonly units: readonly SpotUnitRow[];
  readonly state: SpotCheck;
  readonly edition: Edition;
}

const stateFrom = (row: SpotCheckRow, units: readonly SpotUnitRow[]): SpotCheck => {
  const { id, edition, editionHash, kind, level, node, day, n, listDigest, logHead, numberSource, numberDay, standing } = row;
  const byEntry = new Map(units.map((one) => [one.entryId, one]));
  const drawn = row.drawn.map((entry) => {
    const unit = byEntry.get(entry);
    return { entry, standing: unit?.standing ?? ("drawn" as const), ...(typeof unit?.digest === "string" ? { digest: unit.digest } : {}) };
  });
  return { id, edition, editionHash, kind, level, node, day, n, listDigest, logHead, numberSource, numberDay, standing, drawn, ...(row.number === null ? {} : { number: row.number }), ...(row.seed === null ? {} : { seed: row.seed }) };
};

export async function takeUpSpotCheck(work: Work, id: string): Promise<Result<SpotCheckInHand>> {
  const row = await findSpotCheck(work.tx, id);
  const edition = row === null ? undefined : work.house.editions.byHash(row.editionHash)?.edition;
  if (row === null || edition === undefined) return notFound;
  const units = await listSpotUnits(work.tx, id);
  return ok({ row, units, edition, state: stateFrom(row, units) });
}

export const groundOf = (work: Work, edition: Edition, suite = work.house.suite): SpotCheckGround => ({ edition, today: work.today, hash: (text) => digest(suite, text) });

const log = (work: Work, row: Pick<SpotCheckRow, "id" | "scope" | "version">, events: readonly SpotCheckEvent[]) =>
  append(work.tx, { stream: { kind: "spot-check", id: row.id }, expectedVersion: row.version, events: events.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope: row.scope, suite: work.house.suite });

export async function writeFreeze(work: Work, row: SpotCheckRow, list: readonly Drawable[], events: readonly SpotCheckEvent[]): Promise<Result<SpotCheckRow>> {
  const head = await log(work, row, events);
  if (!head.ok) return head;
  const written = { ...row, version: head.value.version };
  await addSpotCheck(work.tx, written, list);
  return ok(written);
}

/** A unit as it stands after its events; new ones are taken from the register as they were drawn. */
async function unitAfter(work: Work, { row, units }: SpotCheckInHand, state: SpotCheck, entry: string, events: readonly SpotCheckEvent[]): Promise<SpotUnitRow | undefined> {
  const drawn = state.drawn.find((one) => one.entry === entry);
  const held = units.find(({ entryId }) => entryId === entry);
  const listed = held === undefined ? await findEntry(work.tx, entry) : null;
  if (drawn === undefined || (held === undefined && listed === null)) return undefined;
  const first: SpotUnitRow | undefined = listed === null ? held : { spotCheckId: row.id, entryId: entry, organisationId: (await organisationOfEntry(work.tx, listed)) ?? null, name: listed.name, region: listed.region, standing: "drawn", digest: null, audit: null, conclusion: null, published: false, scope: listed.scope };
  if (first === undefined) return undefined;
  const audited = events.find((event) => event.type === "first-audited" && event.entry === entry);
  const concluded = events.find((event) => event.type === "concluded" && event.entry === entry);
  return { ...first, standing: drawn.standing, digest: drawn.digest ?? first.digest, audit: audited?.type === "first-audited" ? audited.opinion : first.audit, conclusion: concluded?.type === "concluded" ? concluded.opinion : first.conclusion, published: state.standing === "published" };
}

/** Writes row and units; `organisation` is that of the unit acting, where it registered only after the draw. */
export async function writeSpotCheck(work: Work, hand: SpotCheckInHand, events: readonly SpotCheckEvent[], organisation?: string): Promise<Result<SpotCheckRow>> {
  const { row } = hand;
  const state = events.reduce<SpotCheckState>(evolveSpotCheck, hand.state);
  if (state === undefined) return notFound;
  const head = await log(work, row, events);
  if (!head.ok) return head;
  const published = events.find((event) => event.type === "published");
  const next: SpotCheckRow = { ...row, standing: state.standing, number: state.number ?? null, seed: state.seed ?? null, drawn: state.drawn.map(({ entry }) => entry), document: published?.document ?? row.document, publishedOn: published?.on ?? row.publishedOn, version: head.value.version };
  await moveSpotCheck(work.tx, next);
  const touched = events.flatMap((event) => ("entry" in event ? [event.entry] : next.drawn));
  for (const entry of new Set(touched)) {
    const unit = await unitAfter(work, hand, state, entry, events);
    if (unit !== undefined) await putSpotUnit(work.tx, { ...unit, organisationId: unit.organisationId ?? organisation ?? null });
  }
  return ok(next);
}
