// Accounts: who may come in, as what, for which region nodes. Read by the gate, the administrators and the account itself.
import type { Instant } from "@qingce/core/base/instant";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { sql } from "kysely";
import { where } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly passwordSetAt: Instant;
  readonly role: string;
  readonly nodes: readonly string[];
  readonly organisationId: string | null;
  readonly evaluatorId: string | null;
  readonly department: string | null;
  /** Sealed with the house's key. */
  readonly totpSecret: string | null;
  readonly disabled: boolean;
  /** Somebody else set the password; it must be changed. */
  readonly passwordGiven?: boolean;
}

const columns = sql`id, login, name, password_hash as "passwordHash", password_set_at as "passwordSetAt", role, nodes,
  organisation_id as "organisationId", evaluator_id as "evaluatorId", department, totp_secret as "totpSecret", disabled, password_given as "passwordGiven"`;

/** Refuses with `login-taken` where the login is in use. */
export async function addAccount(tx: Tx, row: AccountRow): Promise<Result<null>> {
  const { numAffectedRows } = await sql`
    insert into account (id, login, name, password_hash, password_set_at, role, nodes, organisation_id, evaluator_id, department,
      totp_secret, disabled, password_given)
    values (${row.id}, ${row.login}, ${row.name}, ${row.passwordHash}, ${row.passwordSetAt}, ${row.role}, ${row.nodes}::text[],
      ${row.organisationId}, ${row.evaluatorId}, ${row.department}, ${row.totpSecret}, ${row.disabled}, ${row.passwordGiven ?? false})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n ? ok(null) : refuse({ code: "login-taken", place: "/login", hint: "该登录名已被使用，请换一个。" });
}

export async function findAccount(tx: Tx, id: string): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`select ${columns} from account where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function findAccountByLogin(tx: Tx, login: string): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`select ${columns} from account where login = ${login}`.execute(tx);
  return rows[0] ?? null;
}

/** By login, without secrets. */
export async function listAccounts(tx: Tx): Promise<readonly (Omit<AccountRow, "passwordHash" | "totpSecret"> & { readonly secondFactor: boolean })[]> {
  const { rows } = await sql<AccountRow>`select ${columns} from account order by login`.execute(tx);
  return rows.map(({ passwordHash: _hash, totpSecret, ...row }) => ({ ...row, secondFactor: totpSecret !== null }));
}

/** An expert as those who assign may know it; `organisation` is where it works, as the administrator wrote it. */
export interface ExpertRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
}

/** Living accounts of experts by name, at most 200; with `q` those whose name or organisation holds it. */
export async function findExperts(tx: Tx, q?: string): Promise<readonly ExpertRow[]> {
  const { rows } = await sql<ExpertRow>`
    select id, name, department as organisation from account
    ${where(sql`role = 'expert'`, sql`not disabled`, q !== undefined && sql`(strpos(name, ${q}) > 0 or strpos(coalesce(department, ''), ${q}) > 0)`)}
    order by name collate "C", id limit 200`.execute(tx);
  return rows;
}

/** Every expert by account, the disabled too: who has judged keeps a name. */
export async function findExpertNames(tx: Tx): Promise<readonly ExpertRow[]> {
  const { rows } = await sql<ExpertRow>`select id, name, department as organisation from account where role = 'expert' order by id`.execute(tx);
  return rows;
}

/** What an administrator may change; login and organisation stay. */
export async function changeAccount(tx: Tx, row: Pick<AccountRow, "id" | "name" | "role" | "nodes" | "department" | "disabled">): Promise<void> {
  await sql`
    update account set name = ${row.name}, role = ${row.role}, nodes = ${row.nodes}::text[], department = ${row.department},
      disabled = ${row.disabled}
    where id = ${row.id}`.execute(tx);
}

/** `given` where somebody else has set it. */
export async function changePassword(tx: Tx, id: string, { hash, given, at }: { readonly hash: string; readonly given: boolean; readonly at: Instant }): Promise<void> {
  await sql`update account set password_hash = ${hash}, password_set_at = ${at}, password_given = ${given} where id = ${id}`.execute(tx);
}

/** Sets or, with null, takes away the second factor; one that waited is gone. */
export async function changeTotpSecret(tx: Tx, id: string, secret: string | null): Promise<void> {
  await sql`update account set totp_secret = ${secret}, totp_pending = null, totp_step = null where id = ${id}`.execute(tx);
}

/** Keeps a secret until its first code has come. */
export async function keepPendingSecret(tx: Tx, id: string, sealed: string): Promise<void> {
  await sql`update account set totp_pending = ${sealed} where id = ${id}`.execute(tx);
}

/** The secret that waits, its account held until the transaction ends; null where none does. */
export async function findPendingSecret(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ readonly sealed: string | null }>`select totp_pending as sealed from account where id = ${id} for update`.execute(tx);
  return rows[0]?.sealed ?? null;
}

/** Uses up a time step of the second factor; false where it, or a later one, was used before. */
export async function useTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update account set totp_step = ${step} where id = ${id} and (totp_step is null or totp_step < ${step})`.execute(tx);
  return numAffectedRows === 1n;
}
