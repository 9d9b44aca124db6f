-- The auditor reads who did what and when, over all streams, but no content: it runs as the owner, past row-level security,
-- and answers nobody else.
create function log_entries(the_kind text, the_stream text, before_seq bigint, most integer)
returns table (seq bigint, kind text, stream text, version integer, type text, at text, actor text, digest text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.seq, e.stream_kind, e.stream_id, e.version, e.type, e.at, e.actor, e.digest
  from public.event e
  where qingce_role() = 'auditor'
    and (the_kind is null or e.stream_kind = the_kind)
    and (the_stream is null or e.stream_id = the_stream)
    and (before_seq is null or e.seq < before_seq)
  order by e.seq desc limit least(most, 500)
$$;

revoke all on function log_entries(text, text, bigint, integer) from public;
grant execute on function log_entries(text, text, bigint, integer) to qingce_app;
