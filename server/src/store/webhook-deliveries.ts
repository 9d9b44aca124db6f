// What was sent to subscribers, what waits and what was given up. Jobs read it as the owner: only they see a secret.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface DeliveryRow {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly streamKind: string;
  readonly streamId: string;
  readonly version: number;
  readonly at: string;
  readonly state: "waiting" | "sent" | "failed";
  readonly attempts: number;
  readonly nextAt: Instant | null;
  readonly triedAt: Instant | null;
  /** Of the answer; null where none came. */
  readonly status: number | null;
  readonly fault: string | null;
  /** milliseconds */
  readonly took: number | null;
}

export interface DeliveryDue extends DeliveryRow {
  readonly webhook: string;
  readonly address: string;
  readonly standing: string;
  readonly secret: string | null;
  readonly previous: string | null;
  readonly previousUntil: Instant | null;
  /** Something earlier of the same stream still waits. */
  readonly behind: boolean;
}

const columns = sql`d.number, d.id, d.kind, d.stream_kind as "streamKind", d.stream_id as "streamId", d.version, d.at, d.state, d.attempts,
  d.next_at as "nextAt", d.tried_at as "triedAt", d.status, d.fault, d.took`;

/** Newest first, those before `before`. */
export async function listDeliveries(tx: Tx, webhook: string, { before, limit }: { readonly before?: number | undefined; readonly limit: number }): Promise<readonly DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`select ${columns} from webhook_delivery d
    where d.webhook_id = ${webhook} and (${before ?? null}::bigint is null or d.number < ${before ?? null}::bigint) order by d.number desc limit ${limit}`.execute(tx);
  return rows;
}

/** To be sent again from the beginning; false where there is no such delivery. */
export async function sendAgain(tx: Tx, webhook: string, id: string): Promise<boolean> {
  const { rows } = await sql`update webhook_delivery set state = 'waiting', attempts = 0, next_at = null where webhook_id = ${webhook} and id = ${id} returning id`.execute(tx);
  if (rows.length > 0) await enqueueDelivery(tx, id, webhook, 0);
  return rows.length > 0;
}

export async function enqueueDelivery(tx: Tx, id: string, webhook: string, seconds: number): Promise<void> {
  await sql`select enqueue_delivery(${id}, ${webhook}, make_interval(secs => ${seconds}))`.execute(tx);
}

/** For the owner. Null where it waits no more. */
export async function takeDelivery(owner: Tx, id: string): Promise<DeliveryDue | null> {
  const { rows } = await sql<DeliveryDue>`
    select ${columns}, w.id as webhook, w.address, w.standing, s.secret, s.previous, s.previous_until as "previousUntil",
      exists (select from webhook_delivery e where e.webhook_id = d.webhook_id and e.state = 'waiting'
        and e.stream_kind = d.stream_kind and e.stream_id = d.stream_id and e.number < d.number) as behind
    from webhook_delivery d join webhook w on w.id = d.webhook_id left join webhook_secret s on s.webhook_id = w.id
    where d.id = ${id} and d.state = 'waiting'`.execute(owner);
  return rows[0] ?? null;
}

export interface Tried {
  readonly state: DeliveryRow["state"];
  readonly triedAt: Instant;
  readonly status: number | null;
  readonly fault: string | null;
  readonly took: number;
  /** Seconds until it is tried again, where it is. */
  readonly again: number | null;
}

export async function markTried(owner: Tx, { id, webhook }: Pick<DeliveryDue, "id" | "webhook">, tried: Tried): Promise<void> {
  await sql`update webhook_delivery set state = ${tried.state}, attempts = attempts + 1, tried_at = ${tried.triedAt}, status = ${tried.status}, fault = ${tried.fault}, took = ${tried.took},
    next_at = now() + make_interval(secs => ${tried.again}) where id = ${id}`.execute(owner);
  if (tried.again !== null) await enqueueDelivery(owner, id, webhook, tried.again);
}
