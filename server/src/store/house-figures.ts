// What the database tells of the work that waits: jobs by standing, events not sealed yet. Runs as the owner; counts of rows, nothing of their content.
import type pg from "pg";

export interface HouseFigures {
  /** Due and not taken up. */
  readonly ready: number;
  readonly scheduled: number;
  readonly running: number;
  /** Tried as often as they may be. */
  readonly failed: number;
  /** Seconds that the oldest due job has waited. */
  readonly oldest: number;
  readonly unsealed: number;
  readonly leaves: number;
  /** What went out of the house, and did not: by channel and state. */
  readonly outward: readonly { readonly channel: string; readonly state: string; readonly n: number }[];
}

/** Sealing looks no further back for what it missed; see `seal-log.ts`. */
const looksBack = 50_000;

async function countOutward(owner: pg.Pool): Promise<HouseFigures["outward"]> {
  const { rows } = await owner.query<HouseFigures["outward"][number]>("select 'webhook' as channel, state, count(*)::int as n from webhook_delivery group by state union all select 'mail', state, count(*)::int from letter group by state order by 1, 2");
  return rows;
}

export async function readHouseFigures(owner: pg.Pool): Promise<HouseFigures> {
  const { rows } = await owner.query<Readonly<Record<Exclude<keyof HouseFigures, "outward">, string>>>(
    `with job as (select run_at, locked_at is not null as taken, attempts >= max_attempts as spent from graphile_worker.jobs),
      leaf as (select coalesce(max(index) + 1, 0) as size, coalesce(max(seq), 0) as last from log_leaf)
    select
      (select count(*) from job where not taken and not spent and run_at <= now()) as ready,
      (select count(*) from job where not taken and not spent and run_at > now()) as scheduled,
      (select count(*) from job where taken) as running,
      (select count(*) from job where spent and not taken) as failed,
      (select coalesce(extract(epoch from now() - min(run_at)), 0) from job where not taken and not spent and run_at <= now()) as oldest,
      (select count(*) from event e where e.seq > case when size = 0 then 0 else last - $1::bigint end and not exists (select from log_leaf l where l.seq = e.seq)) as unsealed,
      size as leaves
    from leaf`,
    [looksBack],
  );
  const [row] = rows;
  const outward = await countOutward(owner);
  const of = (name: Exclude<keyof HouseFigures, "outward">): number => Number(row?.[name] ?? 0);
  return { ready: of("ready"), scheduled: of("scheduled"), running: of("running"), failed: of("failed"), oldest: of("oldest"), unsealed: of("unsealed"), leaves: of("leaves"), outward };
}
