-- The event log: one row an event, one head a stream. Append-only: nobody edits an event, the owner included.
-- Maintenance (restoring a damaged copy) must say so: set local qingce.maintenance = 'on', as the owner; verify then tells what changed.
create table stream (
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null check (version > 0),
  suite text not null,
  digest text not null,
  -- the scope of the newest append; a stream is seen whole or not at all
  scope text[] not null,
  primary key (kind, id)
);

create table event (
  seq bigint generated always as identity,
  stream_kind text collate "C" not null,
  stream_id text collate "C" not null,
  version integer not null check (version > 0),
  type text not null,
  body text not null,
  -- ISO 8601 in UTC with milliseconds, as text: a digest wants the same bytes for ever, and this text sorts by time
  at text collate "C" not null check (at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$'),
  actor text not null,
  suite text not null,
  previous text not null,
  digest text not null,
  primary key (stream_kind, stream_id, version)
);
create unique index event_seq on event (seq);

create function event_is_for_ever() returns trigger language plpgsql as $$
begin
  if current_setting('qingce.maintenance', true) = 'on' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise exception 'event is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger event_is_for_ever before update or delete on event for each row execute function event_is_for_ever();
create trigger event_is_not_emptied before truncate on event for each statement execute function event_is_for_ever();

-- Runs as the caller: an event enters only together with the head of a stream that the caller sees.
-- The settings hold its cached plan to the key: one made while stream was small would walk it whole when it has grown.
create function event_meets_its_head() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (
    select from added a
    where not exists (
      select from stream s
      where s.kind = a.stream_kind and s.id = a.stream_id
        and (s.version > a.version or s.version = a.version and s.digest = a.digest)
    )
  ) then
    raise exception 'event without the head of its stream' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger event_meets_its_head after insert on event
  referencing new table as added for each statement execute function event_meets_its_head();

alter table stream enable row level security;
alter table event enable row level security;
grant select, insert on stream to qingce_app;
grant update (version, suite, digest, scope) on stream to qingce_app;
grant select, insert on event to qingce_app;

create policy stream_in_scope on stream to qingce_app
  using (scope && (select qingce_marks())) with check (scope && (select qingce_marks()));
create policy event_of_a_seen_stream on event for select to qingce_app
  using (exists (select from stream s where s.kind = stream_kind and s.id = stream_id));
-- the trigger above asks for the head; a policy cannot, for it does not see a head written by the same statement
create policy event_appended on event for insert to qingce_app with check ((select qingce_role()) is not null);
