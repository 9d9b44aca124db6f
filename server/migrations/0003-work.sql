-- The only way from the application role to the queue; graphile_worker itself stays closed to it.
create schema work;
grant usage on schema work to qingce_app;

create function work.enqueue(task text, payload json, run_at timestamptz default null, job_key text default null)
returns void language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key) $$;

revoke all on function work.enqueue(text, json, timestamptz, text) from public;
grant execute on function work.enqueue(text, json, timestamptz, text) to qingce_app;
