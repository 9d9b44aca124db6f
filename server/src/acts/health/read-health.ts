// How the house stands: for the system administrator in figures, for a probe as yes or no.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { countSessions, databaseVersion } from "../../store/standing.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { gate } from "../sessions/session-actor.ts";

export interface Health {
  readonly at: string;
  readonly database: string;
  readonly sessions: number;
  readonly editions: number;
}

export async function readHealth(house: House, actor: Actor): Promise<Result<Health>> {
  const may = allowed(actor, "read-health", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-health", input: {}, as: gate }, async ({ tx, at }) =>
    ok({ at, database: await databaseVersion(tx), sessions: await countSessions(tx, at), editions: house.editions.current.size }),
  );
}

/** True where the database answers. */
export const isReady = (house: House): Promise<boolean> =>
  inScope(house.app, gate, async (tx) => (await databaseVersion(tx)) !== "").catch(() => false);
