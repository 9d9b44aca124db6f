// Letters by mail and the addresses they go to. Jobs write and send them as the owner.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface OwnMail {
  readonly address: string;
  readonly unwanted: readonly string[];
}

export async function findOwnMail(tx: Tx, account: string): Promise<OwnMail | null> {
  const { rows } = await sql<OwnMail>`select address, unwanted from account_mail where account_id = ${account}`.execute(tx);
  return rows[0] ?? null;
}

/** Without an address nothing is kept. */
export async function putOwnMail(tx: Tx, account: string, mail: OwnMail | null): Promise<void> {
  if (mail === null) await sql`delete from account_mail where account_id = ${account}`.execute(tx);
  else
    await sql`insert into account_mail (account_id, address, unwanted) values (${account}, ${mail.address}, ${mail.unwanted}::text[])
      on conflict (account_id) do update set address = excluded.address, unwanted = excluded.unwanted`.execute(tx);
}

export interface ReaderRow {
  readonly account: string;
  readonly unwanted: readonly string[];
}

/** Accounts that hear of a subject: of its organisation, its evaluator or its expert; only with an address, none that is shut. */
export async function readersOf(owner: Tx, to: "applicant" | "evaluator" | "expert", subject: string): Promise<readonly ReaderRow[]> {
  const whose = {
    applicant: sql`a.role = 'applicant' and a.organisation_id = (select organisation_id from declaration where id = ${subject})`,
    evaluator: sql`a.role = 'evaluator' and a.evaluator_id = (select evaluator_id from engagement where id = ${subject})`,
    expert: sql`a.role = 'expert' and a.id = (select expert_id from assignment where id = ${subject})`,
  }[to];
  const { rows } = await sql<ReaderRow>`select a.id as account, m.unwanted from account a join account_mail m on m.account_id = a.id where not a.disabled and ${whose} order by a.id`.execute(owner);
  return rows;
}

/** Open notices of what falls due, with those who hear of them. */
export async function dueReaders(owner: Tx, at: Instant): Promise<readonly (ReaderRow & { readonly due: string; readonly subject: string; readonly over: boolean })[]> {
  const { rows } = await sql<ReaderRow & { readonly due: string; readonly subject: string; readonly over: boolean }>`
    select a.id as account, m.unwanted, n.id as due, n.subject_id as subject, n.due_at <= ${at}::timestamptz as over
    from notice_of_due n join account a on a.organisation_id = n.organisation_id and a.role = 'applicant' and not a.disabled join account_mail m on m.account_id = a.id
    where n.done_at is null and n.sent_at is not null and n.subject_kind = 'year-table' and n.due_at > ${at}::timestamptz - interval '30 days' order by n.id, a.id`.execute(owner);
  return rows;
}

export interface NewLetter {
  readonly id: string;
  readonly account: string;
  readonly kind: string;
  /** Page that it leads to, from /desk on. */
  readonly place: string;
  readonly at: Instant;
}

/** Written once: a second of the same id is none. Its job comes with it. */
export async function addLetter(owner: Tx, { id, account, kind, place, at }: NewLetter): Promise<void> {
  await sql`with written as (
      insert into letter (id, account_id, kind, place, written_at) values (${id}, ${account}, ${kind}, ${place}, ${at}) on conflict (id) do nothing returning id
    ) select graphile_worker.add_job('send-letter', json_build_object('letter', id), job_key => 'letter-' || id) from written`.execute(owner);
}

export interface LetterDue {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  readonly attempts: number;
  readonly name: string;
  readonly address: string | null;
}

/** Taken by one job at a time; null where it is sent, or another is at it. One that was cut off is taken up again after ten minutes. */
export async function takeLetter(owner: Tx, id: string): Promise<LetterDue | null> {
  const { rows } = await sql<LetterDue>`
    with taken as (
      update letter set state = 'sending', attempts = attempts + 1, tried_at = now() where id = ${id} and (state = 'waiting' or state = 'sending' and tried_at < now() - interval '10 minutes') returning *
    ) select t.id, t.kind, t.place, t.attempts, a.name, m.address from taken t join account a on a.id = t.account_id left join account_mail m on m.account_id = t.account_id`.execute(owner);
  return rows[0] ?? null;
}

/** `again`: seconds until it is tried anew. */
export async function markLetter(owner: Tx, id: string, done: { readonly state: "waiting" | "sent" | "failed"; readonly fault: string | null; readonly again: number | null }): Promise<void> {
  await sql`update letter set state = ${done.state}, fault = ${done.fault} where id = ${id}`.execute(owner);
  if (done.again !== null) await sql`select graphile_worker.add_job('send-letter', json_build_object('letter', ${id}::text), run_at => now() + make_interval(secs => ${done.again}), job_key => 'letter-' || ${id}::text)`.execute(owner);
}
