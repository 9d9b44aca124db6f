// Changes an account, or shuts it: a disabled account, a new password and other rights end every session at once.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { passwordFaults } from "@qingce/core/access/password-profile";
import { changeAccount as change, changePassword, findAccount, type AccountRow } from "../../store/accounts.ts";
import { forgetDevices } from "../../store/known-devices.ts";
import { endSessions } from "../../store/sessions.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { accountFaults } from "./account-faults.ts";
import { appendToAccount, asAdministrator } from "./account-stream.ts";
import { listedAccount, type AccountListed } from "./list-accounts.ts";

export interface ChangeAccount {
  readonly account: string;
  readonly name?: string | undefined;
  readonly nodes?: readonly string[] | undefined;
  readonly department?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  readonly password?: string | undefined;
}

function changed(row: AccountRow, input: ChangeAccount): AccountRow {
  const department = input.department === undefined ? row.department : input.department;
  return { ...row, name: input.name ?? row.name, nodes: input.nodes ?? row.nodes, department, disabled: input.disabled ?? row.disabled };
}

/** What a session may do rests on these: with others it begins anew. */
const sameRights = (one: AccountRow, other: AccountRow): boolean => one.department === other.department && one.nodes.join() === other.nodes.join();

async function write(work: Work, input: ChangeAccount, passwordHash: string | undefined): Promise<Result<AccountListed>> {
  const row = await findAccount(work.tx, input.account);
  if (row === null) return notFound;
  const next = changed(row, input);
  const faults = [...accountFaults(work.house, next), ...(input.password === undefined ? [] : passwordFaults(work.house.doors.passwords, { login: row.login, password: input.password }))];
  if (faults.length > 0) return refuse(...faults);
  await change(work.tx, next);
  if (passwordHash !== undefined) {
    await changePassword(work.tx, row.id, { hash: passwordHash, given: true, at: work.at });
    await forgetDevices(work.tx, row.id);
  }
  if (passwordHash !== undefined || next.disabled || !sameRights(row, next)) await endSessions(work.tx, row.id, work.at);
  const logged = await appendToAccount(work, row.id, "changed", { name: next.name, nodes: [...next.nodes], department: next.department, disabled: next.disabled, password: passwordHash !== undefined });
  return logged.ok ? ok(listedAccount({ ...next, secondFactor: next.totpSecret !== null })) : logged;
}

export async function changeAccount(house: House, actor: Actor, input: ChangeAccount, key?: string): Promise<Result<AccountListed>> {
  const may = allowed(actor, "manage-accounts", {});
  if (!may.ok) return may;
  if (input.account === actor.account && input.disabled === true) return refuse({ code: "own-account", place: "disabled", hint: "不能停用自己的账号，请由另一位安全管理员办理" });
  const passwordHash = input.password === undefined ? undefined : await house.hashPassword(input.password);
  const { password: _, nodes, ...rest } = input;
  const shown = { account: rest.account, name: rest.name ?? null, nodes: nodes === undefined ? null : [...nodes], department: rest.department ?? null, disabled: rest.disabled ?? null, password: passwordHash !== undefined };
  return command(house, actor, { act: "manage-accounts", input: shown, key, as: asAdministrator(actor) }, (work) => write(work, input, passwordHash));
}
