// The expert pool 专家库 of an authority: one entry kept by page, many by a table, each row taken or told what is wrong with it.
import { parseCsv } from "@qingce/core/base/csv";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { fieldKey, fieldName, profileFaults, unavailable, type ExpertProfile } from "@qingce/core/review/expert-profile";
import { faultColumn, readExpertTable, type ExpertRowRead } from "@qingce/core/review/expert-table";
import { readXlsx } from "../../documents/xlsx-in.ts";
import { findAccountByLogin } from "../../store/accounts.ts";
import { append } from "../../store/event-log.ts";
import { findExpertProfile, listExpertProfiles, putExpertProfile, type ExpertProfileRow } from "../../store/expert-profiles.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { GivenFile } from "../proofs/take-file.ts";
import { bytesOf } from "../schemes/given-workbook.ts";
import { gate } from "../sessions/session-actor.ts";

export interface KeepExpert extends ExpertProfile {
  readonly authority: string;
}

/** The living expert's account behind a login; accounts are the gate's to read. */
async function accountOf(house: House, login: string): Promise<string | undefined> {
  const row = await inScope(house.app, gate, (tx) => findAccountByLogin(tx, login));
  return row !== null && row.role === "expert" && !row.disabled ? row.id : undefined;
}

const unknown: Refusal = { code: "expert-unknown", place: "login", hint: "没有这个登录名的专家账号，请先由安全管理员建立" };

async function put(work: Work, authority: string, account: string, profile: ExpertProfile): Promise<Result<null>> {
  const before = await findExpertProfile(work.tx, account);
  const fields = profile.fields.map((field) => fieldKey(field, work.house.industries) ?? field);
  const kept = { ...profile, fields };
  const head = await append(work.tx, { stream: { kind: "expert", id: account }, expectedVersion: before?.version ?? 0, events: [{ type: "kept", body: { authority, ...kept } }], at: work.at, actor: work.actor.account, scope: [authority], suite: work.house.suite });
  if (!head.ok) return head.refusals.some((one) => one.code === "version-stale") && before === null ? refuse({ code: "expert-elsewhere", place: "login", hint: "该专家已在其他组织单位的专家库中" }) : head;
  await putExpertProfile(work.tx, { accountId: account, authority, ...kept, scope: [authority], version: head.value.version });
  return ok(null);
}

export async function keepExpert(house: House, actor: Actor, { authority, ...profile }: KeepExpert, key?: string): Promise<Result<{ readonly expert: string }>> {
  const may = allowed(actor, "keep-experts", { node: authority });
  if (!may.ok) return may;
  const account = await accountOf(house, profile.login);
  const faults = [...profileFaults(profile, house), ...(account === undefined && profile.login.trim() !== "" ? [unknown] : [])];
  if (faults.length > 0 || account === undefined) return refuse(...faults);
  return command(house, actor, { act: "keep-experts", input: { authority, ...profile }, key }, async (work) => {
    const done = await put(work, authority, account, profile);
    return done.ok ? ok({ expert: account }) : done;
  });
}

export interface ExpertKept extends Omit<ExpertProfileRow, "accountId" | "scope" | "version" | "authority"> {
  readonly expert: string;
  readonly fieldNames: readonly string[];
  /** Why it is not given cases today. */
  readonly away: string | null;
}

const keptOf = ({ login, name, fields, employer, employerCode, title, region, available, validFrom, validUntil, worked }: ExpertProfileRow) => ({ login, name, fields, employer, employerCode, title, region, available, validFrom, validUntil, worked });

export async function listPool(house: House, actor: Actor, input: { readonly authority: string; readonly q?: string | undefined; readonly field?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly experts: readonly ExpertKept[]; readonly next: string | null }>> {
  const may = allowed(actor, "keep-experts", { node: input.authority });
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "keep-experts", input: {} }, async (work) => {
    const rows = await listExpertProfiles(work.tx, { authority: input.authority, search: input.q, field: input.field }, { after: input.after, limit });
    const experts = rows.map((row) => ({ ...keptOf(row), expert: row.accountId, fieldNames: row.fields.map((field) => fieldName(field, house.industries)), away: unavailable(row, work.today)?.hint ?? null }));
    return ok({ experts, next: rows.length === limit ? (rows.at(-1)?.accountId ?? null) : null });
  });
}

type Rows = readonly { readonly line: number; readonly cells: readonly string[] }[];

async function rowsOf(bytes: Buffer): Promise<Result<Rows>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const text = bytes.toString("utf8");
    return text.includes("\uFFFD") ? refuse({ code: "text-unreadable", hint: "文件不是 UTF-8 编码的 CSV，也不是 XLSX" }) : parseCsv(text);
  }
  const book = await readXlsx(bytes);
  if (!book.ok) return book;
  const sheet = book.value.sheets.find((one) => !one.hidden && one.rows.length > 0);
  return ok((sheet?.rows ?? []).map(({ row, cells }) => ({ line: row, cells: cells.reduce<string[]>((all, cell) => { all[cell.column - 1] = cell.raw; return all; }, []).map((one) => one ?? "") })));
}

export interface ExpertImport {
  readonly read: number;
  readonly taken: number;
  readonly rejected: readonly { readonly row: number; readonly column: string; readonly code: string; readonly hint: string }[];
}

const rejectedOf = ({ row, faults }: ExpertRowRead): ExpertImport["rejected"] => faults.map(({ code, place, hint }) => ({ row, column: faultColumn(place), code, hint }));

/** Good rows are taken, each of the others is told by row and column. A trial keeps nothing. */
export async function importExperts(house: House, actor: Actor, input: { readonly authority: string; readonly dryRun?: boolean | undefined }, file: () => Promise<Result<GivenFile>>): Promise<Result<ExpertImport>> {
  const may = allowed(actor, "keep-experts", { node: input.authority });
  if (!may.ok) return may;
  const given = await file();
  if (!given.ok) return given;
  const bytes = await bytesOf(given.value);
  if (!bytes.ok) return bytes;
  const rows = await rowsOf(bytes.value);
  if (!rows.ok) return rows;
  const read = readExpertTable(rows.value, house);
  if (!read.ok) return read;
  const known: { readonly account: string | undefined; readonly one: ExpertRowRead }[] = [];
  for (const one of read.value) {
    const account = one.profile.login === "" ? undefined : await accountOf(house, one.profile.login);
    known.push({ account, one: account === undefined && one.profile.login !== "" ? { ...one, faults: [...one.faults, unknown] } : one });
  }
  return command(house, actor, { act: "keep-experts", input: {} }, async (work) => {
    const rejected = known.flatMap(({ one }) => rejectedOf(one));
    let taken = 0;
    for (const { account, one } of known.filter((each) => each.one.faults.length === 0)) {
      if (account === undefined) continue;
      const done = input.dryRun === true ? ok(null) : await put(work, input.authority, account, one.profile);
      if (!done.ok) return done;
      taken += 1;
    }
    return ok({ read: known.length, taken, rejected });
  });
}
