// How many events there are and where the log stands, told in a moment in which nobody can add to either.
import type pg from "pg";

export interface Standing {
  readonly events: number;
  /** Leaves of the log, and the root of its newest checkpoint; empty where nothing was sealed yet. */
  readonly log: { readonly size: number; readonly root: string };
}

/** Sealing looks no further back for what it missed; see `seal-log.ts`. */
const looksBack = 50_000;

/** Keeps writers and the sealer out until the transaction ends; waits for those inside, at most ten seconds. */
export async function holdStill(client: pg.ClientBase): Promise<void> {
  await client.query("set local lock_timeout = '10s'");
  await client.query("select pg_advisory_xact_lock(hashtext('seal_log'))");
  await client.query("lock table event in share mode");
}

/** Leaves and what is not sealed yet: no walk over all events, so the pause stays short. Call it after `holdStill`. */
export async function standing(client: pg.ClientBase): Promise<Standing> {
  const { rows } = await client.query<{ readonly size: string; readonly unsealed: string; readonly root: string | null }>(
    `with leaf as (select coalesce(max(index) + 1, 0) as size, coalesce(max(seq), 0) as last from log_leaf)
    select size,
      (select count(*) from event e where e.seq > case when size = 0 then 0 else last - $1::bigint end and not exists (select from log_leaf l where l.seq = e.seq)) as unsealed,
      (select root from log_checkpoint order by log_checkpoint.size desc limit 1) as root
    from leaf`,
    [looksBack],
  );
  const [row] = rows;
  const size = Number(row?.size ?? 0);
  return { events: size + Number(row?.unsealed ?? 0), log: { size, root: row?.root ?? "" } };
}

/** Digests of files that some row names; their bytes lie in the evidence folder itself. */
export async function namedFiles(client: pg.ClientBase | pg.Pool): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly path: string }>(
    `select left(digest, 2) || '/' || digest as path from (select digest from evidence union select digest from stamped_copy union select digest from evaluator_proof union select digest from spot_check_file) kept
    union select 'objections/' || round_id || '/' || left(digest, 2) || '/' || digest from objection_upload where attached`,
  );
  return rows.map(({ path }) => path);
}
