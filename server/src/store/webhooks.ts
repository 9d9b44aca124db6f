// Subscribers to events, outside. A secret goes in and never comes back out this way.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface WebhookRow {
  readonly id: string;
  readonly node: string;
  readonly address: string;
  readonly kinds: readonly string[];
  readonly standing: "on" | "paused" | "removed";
  readonly madeAt: Instant;
  readonly madeBy: string;
}

export interface WebhookListed extends WebhookRow {
  readonly waiting: number;
  readonly failed: number;
  readonly lastSentAt: Instant | null;
  /** Until then the former secret signs too. */
  readonly previousUntil: Instant | null;
}

const columns = sql`w.id, w.node, w.address, w.kinds, w.standing, w.made_at as "madeAt", w.made_by as "madeBy"`;

export async function addWebhook(tx: Tx, row: WebhookRow, secret: string): Promise<void> {
  await sql`insert into webhook (id, node, address, kinds, standing, made_at, made_by)
    values (${row.id}, ${row.node}, ${row.address}, ${row.kinds}::text[], ${row.standing}, ${row.madeAt}, ${row.madeBy})`.execute(tx);
  await sql`insert into webhook_secret (webhook_id, secret) values (${row.id}, ${secret})`.execute(tx);
}

export async function findWebhook(tx: Tx, id: string): Promise<WebhookRow | null> {
  const { rows } = await sql<WebhookRow>`select ${columns} from webhook w where w.id = ${id} and w.standing <> 'removed'`.execute(tx);
  return rows[0] ?? null;
}

/** Those not removed, oldest first, with how their deliveries stand. */
export async function listWebhooks(tx: Tx): Promise<readonly WebhookListed[]> {
  const { rows } = await sql<WebhookListed>`
    select ${columns}, s.previous_until as "previousUntil",
      (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
      (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.state = 'failed') as failed,
      (select max(d.tried_at) from webhook_delivery d where d.webhook_id = w.id and d.state = 'sent') as "lastSentAt"
    from webhook w left join webhook_secret s on s.webhook_id = w.id
    where w.standing <> 'removed' order by w.made_at, w.id limit 200`.execute(tx);
  return rows;
}

export async function changeWebhook(tx: Tx, row: Pick<WebhookRow, "id" | "kinds" | "standing">): Promise<void> {
  await sql`update webhook set kinds = ${row.kinds}::text[], standing = ${row.standing} where id = ${row.id}`.execute(tx);
  if (row.standing === "removed") await sql`delete from webhook_secret where webhook_id = ${row.id}`.execute(tx);
}

/** The former secret goes on signing beside the new one until `until`. */
export async function rotateSecret(tx: Tx, id: string, secret: string, until: Instant): Promise<void> {
  await sql`select rotate_webhook_secret(${id}, ${secret}, ${until}::timestamptz)`.execute(tx);
}
