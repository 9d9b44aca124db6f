// The sessions of one's own account: listed, ended one by one, the current one left behind on signing out.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { endSession as end, endSessions as endAll, listSessions as rows } from "../../store/sessions.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";

export interface SessionListed {
  readonly session: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly address: string;
  readonly agent: string;
}

/** `current` is the session that asks. */
export async function listSessions(house: House, actor: Actor, input: { readonly current: string }): Promise<Result<{ readonly sessions: readonly SessionListed[] }>> {
  const may = allowed(actor, "use-session", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "use-session", input: {} }, async ({ tx, at }) => {
    const found = await rows(tx, actor.account, at);
    return ok({ sessions: found.map(({ idDigest, createdAt, seenAt, expiresAt, address, agent }) => ({ session: idDigest, current: idDigest === input.current, createdAt, seenAt, expiresAt, address, agent })) });
  });
}

/** Ends one of one's own sessions; a foreign one answers as a missing one. */
export async function endSession(house: House, actor: Actor, input: { readonly session: string }): Promise<Result<{ readonly ended: boolean }>> {
  const may = allowed(actor, "use-session", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "use-session", input: {} }, async ({ tx, at }) => {
    const own = await rows(tx, actor.account, at);
    if (!own.some((row) => row.idDigest === input.session)) return notFound;
    return ok({ ended: await end(tx, input.session, at) });
  });
}

/** `current` is the session that asks; it stays. */
export async function endOtherSessions(house: House, actor: Actor, input: { readonly current: string }): Promise<Result<{ readonly ended: number }>> {
  const may = allowed(actor, "use-session", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "use-session", input: {} }, async ({ tx, at }) => ok({ ended: await endAll(tx, actor.account, at, input.current) }));
}
