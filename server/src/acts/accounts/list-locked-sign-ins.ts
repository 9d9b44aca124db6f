// What is locked at the door now, for the security administrator: whose login, from where, until when.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listLocked } from "../../store/sign-in-failures.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";

export interface LockedListed {
  readonly login: string;
  /** Null where it is a known device. */
  readonly address: string | null;
  readonly failures: number;
  readonly lastAt: string;
  readonly lockedUntil: string;
}

export async function listLockedSignIns(house: House, actor: Actor): Promise<Result<{ readonly locked: readonly LockedListed[] }>> {
  const may = allowed(actor, "list-accounts", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "list-accounts", input: {} }, async ({ tx, at }) => {
    const rows = await listLocked(tx, at);
    return ok({ locked: rows.map(({ place, ...row }) => ({ ...row, address: place.startsWith("device:") ? null : place })) });
  });
}
