// What stands between a session and an act: what its account owes first, and a fresh proof where the act is grave. One place for all routes.
import type { Refusal } from "@qingce/core/base/refusal";
import { wantsProof } from "@qingce/core/access/act";
import { isFresh, mayWhileOwing, type Owed } from "@qingce/core/access/doors";
import type { Route } from "@qingce/core/contract/route";
import type { House } from "../acts/house.ts";
import type { SessionActor } from "../acts/sessions/session-actor.ts";

const owing: { readonly [owed in Owed]: Refusal } = {
  "password": { code: "password-due", hint: "本账号的口令由他人设置或已到更换期限，请先修改口令" },
  "second-factor": { code: "second-factor-missing", hint: "您的身份须使用第二因素，请先在账号页启用" },
};

const stale: Refusal = { code: "step-up-needed", hint: "这一事项须再次验证身份" };

/** The refusal of a session that is not yet, or no longer, fit for the act. A visitor has none. */
export function refuseAtTheDoor({ doors, clock }: House, { act }: Route, found: SessionActor | undefined): Refusal | undefined {
  if (found === undefined) return undefined;
  const { owes, proof } = found.me.door;
  if (owes !== null && !mayWhileOwing(act)) return owing[owes];
  if (!wantsProof(act, found.actor.role) || isFresh(doors, found.provedAt, clock.now())) return undefined;
  return { ...stale, facts: { by: proof } };
}
