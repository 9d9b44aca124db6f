// Rounds as everyone may read them, and one round whole: dates, quotas in force, amendments beside the sealed edition, the funnel.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Round } from "@qingce/core/programme/round";
import { listRounds as rows } from "../../store/rounds.ts";
import { allowed, command } from "../command.ts";
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
}

export interface ListRounds {
  readonly year?: number | undefined;
  readonly state?: string | undefined;
  readonly edition?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export async function listRounds(house: House, actor: Actor, input: ListRounds): Promise<Result<{ readonly today: string; readonly rounds: readonly RoundListed[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx, today }) => {
    const found = await rows(tx, input, { after: input.after, limit: input.limit ?? 50 });
    return ok({ today, rounds: found.map((row) => ({ round: row.id, edition: row.edition, year: row.year, authority: row.authority, title: row.title, opens: row.opens, closes: row.closes, state: row.state })) });
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
