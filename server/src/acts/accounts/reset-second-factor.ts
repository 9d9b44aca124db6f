// The security administrator takes away a second factor that is lost: with a reason, in the log, every session ended. Never one's own.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { changeTotpSecret, findAccount } from "../../store/accounts.ts";
import { forgetDevices } from "../../store/known-devices.ts";
import { dropRecoveryCodes } from "../../store/recovery-codes.ts";
import { endSessions } from "../../store/sessions.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { appendToAccount, asAdministrator } from "./account-stream.ts";

export interface ResetSecondFactor {
  readonly account: string;
  readonly reason: string;
}

export async function resetSecondFactor(house: House, actor: Actor, input: ResetSecondFactor, key?: string): Promise<Result<{ readonly reset: boolean }>> {
  const may = allowed(actor, "manage-accounts", {});
  if (!may.ok) return may;
  const reason = input.reason.trim();
  if (reason === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明重置的理由，例如如何核实了本人" });
  if (input.account === actor.account) return refuse({ code: "own-account", place: "account", hint: "不能重置自己的第二因素，请由另一位安全管理员办理" });
  return command(house, actor, { act: "manage-accounts", input: { account: input.account, reason }, key, as: asAdministrator(actor) }, async (work) => {
    const row = await findAccount(work.tx, input.account);
    if (row === null) return notFound;
    if (row.totpSecret === null) return refuse({ code: "second-factor-none", hint: "该账号没有第二因素" });
    await changeTotpSecret(work.tx, row.id, null);
    await dropRecoveryCodes(work.tx, row.id);
    await forgetDevices(work.tx, row.id);
    await endSessions(work.tx, row.id, work.at);
    const logged = await appendToAccount(work, row.id, "second-factor-reset", { reason });
    return logged.ok ? ok({ reset: true }) : logged;
  });
}
