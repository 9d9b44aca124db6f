// The security administrator makes an account for an officer, an expert or another administrator. Nobody has one by default.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { passwordFaults } from "@qingce/core/access/password-profile";
import { addAccount } from "../../store/accounts.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { accountFaults } from "./account-faults.ts";
import { appendToAccount, asAdministrator } from "./account-stream.ts";

export interface CreateAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly nodes: readonly string[];
  readonly department?: string | undefined;
}

export async function createAccount(house: House, actor: Actor, input: CreateAccount, key?: string): Promise<Result<{ readonly account: string }>> {
  const may = allowed(actor, "manage-accounts", {});
  if (!may.ok) return may;
  const department = input.department ?? null;
  const faults = [...accountFaults(house, { ...input, department }), ...passwordFaults(house.doors.passwords, input)];
  if (faults.length > 0) return refuse(...faults);
  const shown = { login: input.login, name: input.name, role: input.role, nodes: [...input.nodes], department };
  const passwordHash = await house.hashPassword(input.password);
  return command(house, actor, { act: "manage-accounts", input: shown, key, as: asAdministrator(actor) }, async (work) => {
    const account = house.ids.next("account");
    const added = await addAccount(work.tx, { ...shown, id: account, passwordHash, passwordSetAt: work.at, organisationId: null, evaluatorId: null, totpSecret: null, disabled: false, passwordGiven: true });
    if (!added.ok) return added;
    const logged = await appendToAccount(work, account, "created", shown);
    return logged.ok ? ok({ account }) : logged;
  });
}
