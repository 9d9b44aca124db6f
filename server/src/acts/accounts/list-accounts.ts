// All accounts for the security administrator; nothing of any password.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listAccounts as rows, type AccountRow } from "../../store/accounts.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";

export interface AccountListed {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly nodes: readonly string[];
  readonly department: string | null;
  readonly organisation: string | null;
  readonly evaluator: string | null;
  readonly disabled: boolean;
  readonly secondFactor: boolean;
}

export const listedAccount = (row: Omit<AccountRow, "passwordHash" | "totpSecret"> & { readonly secondFactor: boolean }): AccountListed => ({
  account: row.id,
  login: row.login,
  name: row.name,
  role: row.role,
  nodes: row.nodes,
  department: row.department,
  organisation: row.organisationId,
  evaluator: row.evaluatorId,
  disabled: row.disabled,
  secondFactor: row.secondFactor,
});

export async function listAccounts(house: House, actor: Actor): Promise<Result<{ readonly accounts: readonly AccountListed[] }>> {
  const may = allowed(actor, "list-accounts", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "list-accounts", input: {} }, async ({ tx }) => ok({ accounts: (await rows(tx)).map(listedAccount) }));
}
