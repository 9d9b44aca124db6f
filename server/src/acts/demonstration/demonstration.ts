// The visible clock. Where no demonstration runs, moving it and asking for its sign-ins answer as unknown addresses do.
import { dayInShanghai, toEpoch } from "@qingce/core/base/instant";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { prolongSessions } from "../../store/sessions.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, notFound } from "../command.ts";
import type { DemonstrationSignIn, House } from "../house.ts";
import { gate } from "../sessions/session-actor.ts";

export interface ClockRead {
  readonly now: string;
  readonly today: string;
  readonly demonstration: boolean;
}

const read = (house: House): ClockRead => {
  const now = house.clock.now();
  return { now, today: dayInShanghai(now), demonstration: house.demonstration !== undefined };
};

export async function readClock(house: House, actor: Actor): Promise<Result<ClockRead>> {
  const may = allowed(actor, "read-public", {});
  return may.ok ? ok(read(house)) : may;
}

/** Nobody is signed out by it: the night that is passed over is added to every session. */
export async function nextDay(house: House, actor: Actor): Promise<Result<ClockRead>> {
  const may = allowed(actor, "use-session", {});
  if (!may.ok) return may;
  if (house.demonstration === undefined) return notFound;
  const before = house.clock.now();
  await house.demonstration.nextDay();
  const passed = toEpoch(house.clock.now()) - toEpoch(before);
  await inScope(house.app, gate, (tx) => prolongSessions(tx, before, passed));
  return ok(read(house));
}

export async function listDemonstrationSignIns(house: House, actor: Actor): Promise<Result<{ readonly signIns: readonly DemonstrationSignIn[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return house.demonstration === undefined ? notFound : ok({ signIns: house.demonstration.signIns() });
}
