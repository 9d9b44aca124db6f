// Failed sign-ins at one's own account, so that its owner learns of a stranger at the door.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listFailures, type SignInFailure } from "../../store/sign-in-failures.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";

export async function listFailedSignIns(house: House, actor: Actor): Promise<Result<{ readonly failures: readonly SignInFailure[] }>> {
  const may = allowed(actor, "use-session", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "use-session", input: {} }, async ({ tx, at }) => ok({ failures: await listFailures(tx, actor.account, at) }));
}
