// Spot checks as everybody reads them: list, draw, result; and the papers of one unit as its offices and the unit do.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { sayDay } from "@qingce/core/base/say-day";
import { papersDue } from "@qingce/core/programme/papers-due";
import type { DrawFile } from "@qingce/core/upkeep/redraw";
import { papersAsked, type PaperAsked, type SpotPapers } from "@qingce/core/upkeep/spot-papers";
import { findEntry } from "../../store/entries.ts";
import { findSpotCheck, findSpotPapers, frozenList, listSpotChecks as rows, listSpotFiles, listSpotUnits, type SpotCheckRow, type SpotFile } from "../../store/spot-checks.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { accessToUnit, seenUnit, type OfUnit } from "./spot-check-unit.ts";

export const listSpotChecks = (house: House, actor: Actor): Promise<Result<{ readonly spotChecks: readonly SpotCheckRow[] }>> =>
  command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => ok({ spotChecks: await rows(tx) }));

export interface DrawnUnit {
  readonly entry: string;
  readonly name: string;
  readonly region: string;
  /** Null before the result is published, to whom it does not concern. */
  readonly standing: string | null;
}

export async function readSpotCheck(house: House, actor: Actor, input: { readonly spotCheck: string }): Promise<Result<{ readonly spotCheck: SpotCheckRow; readonly units: readonly DrawnUnit[] }>> {
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const row = await findSpotCheck(tx, input.spotCheck);
    if (row === null) return notFound;
    const seen = new Map((await listSpotUnits(tx, row.id)).map((one) => [one.entryId, one]));
    const units: DrawnUnit[] = [];
    for (const entry of row.drawn) {
      const unit = seen.get(entry) ?? (await findEntry(tx, entry));
      units.push({ entry, name: unit?.name ?? "", region: unit?.region ?? "", standing: seen.get(entry)?.standing ?? null });
    }
    return ok({ spotCheck: row, units });
  });
}

/** Everything that the draw follows from, for `qingce spot-check redraw`. */
export async function readSpotCheckDraw(house: House, actor: Actor, input: { readonly spotCheck: string }): Promise<Result<DrawFile>> {
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const row = await findSpotCheck(tx, input.spotCheck);
    if (row === null) return notFound;
    if (row.number === null || row.seed === null) return refuse({ code: "not-drawn-yet", facts: { numberDay: row.numberDay }, hint: `名单已冻结，${sayDay(row.numberDay)}公开数字产生后抽取` });
    const { id, edition, day, suite, listDigest, logHead, numberSource, numberDay, number, seed, n, drawn } = row;
    return ok({ spotCheck: id, edition, day, suite, list: [...(await frozenList(tx, id))], listDigest, logHead, numberSource, numberDay, number, seed, n, drawn: [...drawn] });
  });
}

export interface SpotPapersRead {
  readonly asked: readonly PaperAsked[];
  /** Papers that are made from what is held, to be finished. */
  readonly made: readonly { readonly id: string; readonly name: string }[];
  readonly papers: SpotPapers | null;
  readonly filedAt: string | null;
  readonly files: readonly SpotFile[];
  readonly standing: string | null;
  readonly digest: string | null;
  readonly audit: string | null;
  readonly conclusion: string | null;
}

export async function readSpotCheckPapers(house: House, actor: Actor, input: OfUnit): Promise<Result<SpotPapersRead>> {
  return command(house, actor, { act: "read-spot-check-papers", input: {} }, async (work) => {
    const unit = await seenUnit(work, input);
    if (unit === undefined) return notFound;
    const may = allowed(actor, "read-spot-check-papers", accessToUnit(house, "hold-spot-check", unit));
    if (!may.ok) return may;
    const edition = house.editions.byHash(unit.row.editionHash)?.edition;
    const row = (await listSpotUnits(work.tx, input.spotCheck)).find(({ entryId }) => entryId === input.entry);
    const filed = await findSpotPapers(work.tx, input);
    const made = edition === undefined ? [] : papersDue(edition, "spot-unit", unit.row.kind).map(({ id, name }) => ({ id, name }));
    return ok({ asked: edition === undefined ? [] : papersAsked(edition, unit.row.kind), made, papers: filed?.body ?? null, filedAt: filed?.filedAt ?? null, files: await listSpotFiles(work.tx, input), standing: row?.standing ?? null, digest: row?.digest ?? null, audit: row?.audit ?? null, conclusion: row?.conclusion ?? null });
  });
}
