// Rounds as everyone may read them, and one round whole: dates, quotas in force, amendments beside the sealed edition, the funnel.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { roundRegionFault } from "@qingce/core/programme/region-fault";
import type { Round } from "@qingce/core/programme/round";
import { findOrganisation } from "../../store/organisations.ts";
import { listRounds as rows, type RoundRow } from "../../store/rounds.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "./round-in-hand.ts";

export interface RoundListed {
  readonly round: string;
  readonly edition: string;
  readonly year: number;
  readonly authority: string;
  readonly title: string;
  readonly opens: string;
  readonly closes: string;
  readonly state: string;
  /** Why the caller's own organisation cannot declare here; null where it can, and for everybody else. */
  readonly barred: { readonly hint: string; readonly clause: string | null } | null;
}

export interface ListRounds {
  readonly year?: number | undefined;
  readonly state?: string | undefined;
  readonly edition?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** An applicant is told of a round outside its region; where it is registered, nobody else is asked. */
async function ownRegion(work: Work): Promise<string | undefined> {
  const { organisation } = work.actor;
  if (work.actor.role !== "applicant" || organisation === undefined) return undefined;
  return (await findOrganisation(work.tx, organisation))?.region;
}

function barredFrom(house: House, row: RoundRow, region: string | undefined): RoundListed["barred"] {
  const sealed = house.editions.byHash(row.editionHash);
  if (region === undefined || sealed === undefined) return null;
  const fault = roundRegionFault(sealed.edition, region, row, house.regions);
  return fault === undefined ? null : { hint: fault.hint, clause: fault.clause ?? null };
}

export async function listRounds(house: House, actor: Actor, input: ListRounds): Promise<Result<{ readonly today: string; readonly rounds: readonly RoundListed[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async (work) => {
    const { tx, today } = work;
    const found = await rows(tx, input, { after: input.after, limit: input.limit ?? 50 });
    const region = await ownRegion(work);
    return ok({ today, rounds: found.map((row) => ({ round: row.id, edition: row.edition, year: row.year, authority: row.authority, title: row.title, opens: row.opens, closes: row.closes, state: row.state, barred: barredFrom(house, row, region) })) });
  });
}

/** What the public may know of a round: not who proposed what before it was confirmed. */
function shown(round: Round): Omit<Round, "proposal"> {
  const { proposal: _, ...rest } = round;
  return rest;
}

export async function readRound(house: House, actor: Actor, input: { readonly round: string }): Promise<Result<Omit<Round, "proposal"> & { readonly proposal?: Round["proposal"] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round } = found.value;
    return ok(actor.role === "officer" && actor.nodes.includes(round.authority) ? round : shown(round));
  });
}
