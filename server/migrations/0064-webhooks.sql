-- What goes out of the house: switched on by who starts it; subscribers are told of events by a job enqueued in the act's own transaction.
create table outward (
  name text primary key,
  is_on boolean not null,
  -- events that concern it, as stream/type; for webhooks each subscriber's own
  kinds text[] not null default '{}'
);

create table webhook (
  id text collate "C" primary key,
  node text not null,
  address text not null,
  kinds text[] not null,
  standing text not null check (standing in ('on', 'paused', 'removed')),
  made_at timestamptz not null,
  made_by text not null
);
-- apart, for the application writes secrets and never reads one back
create table webhook_secret (
  webhook_id text collate "C" primary key references webhook (id),
  secret text not null,
  previous text,
  previous_until timestamptz
);
create table webhook_delivery (
  -- grows with every event told; another's in between
  number bigint generated always as identity primary key,
  id text collate "C" not null unique default replace(gen_random_uuid()::text, '-', ''),
  webhook_id text collate "C" not null references webhook (id),
  kind text not null,
  stream_kind text not null,
  stream_id text not null,
  version integer not null,
  at text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz,
  -- of the newest attempt
  tried_at timestamptz,
  status integer,
  fault text,
  took integer
);
create index webhook_delivery_of on webhook_delivery (webhook_id, number desc);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, stream_kind, stream_id, number) where state = 'waiting';

alter table outward enable row level security;
alter table webhook enable row level security;
alter table webhook_secret enable row level security;
alter table webhook_delivery enable row level security;
grant select, insert, update on webhook to qingce_app;
grant insert, delete on webhook_secret to qingce_app;
grant select (webhook_id, previous_until) on webhook_secret to qingce_app;
grant select on webhook_delivery to qingce_app;
grant update (state, attempts, next_at) on webhook_delivery to qingce_app;

create policy webhook_of_system on webhook to qingce_app using ((select qingce_role()) = 'system');
create policy webhook_secret_of_system on webhook_secret to qingce_app using ((select qingce_role()) = 'system');
create policy webhook_delivery_of_system on webhook_delivery to qingce_app using ((select qingce_role()) = 'system');

-- The former secret goes on signing beside the new one; whoever writes it reads neither.
create function rotate_webhook_secret(the_webhook text, the_secret text, the_until timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
as $$ update webhook_secret set previous = secret, previous_until = the_until, secret = the_secret where webhook_id = the_webhook and qingce_role() = 'system' $$;
revoke all on function rotate_webhook_secret(text, text, timestamptz) from public;
grant execute on function rotate_webhook_secret(text, text, timestamptz) to qingce_app;

-- One delivery after the other to a subscriber, each by a job of its own.
create function enqueue_delivery(the_id text, the_webhook text, wait interval default '0') returns void
language sql volatile security definer set search_path = public, pg_temp
as $$ select graphile_worker.add_job('deliver-webhook', json_build_object('delivery', the_id), queue_name => 'webhook-' || the_webhook, run_at => now() + wait, job_key => 'webhook-' || the_id) $$;
revoke all on function enqueue_delivery(text, text, interval) from public;
grant execute on function enqueue_delivery(text, text, interval) to qingce_app;

-- The subscriber's node must stand in the stream's scope; CN hears of every one.
create function event_told_to_webhooks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
begin
  if not exists (select from outward where name = 'webhooks' and is_on) then
    return null;
  end if;
  for one in
    insert into webhook_delivery (webhook_id, kind, stream_kind, stream_id, version, at)
    select w.id, a.stream_kind || '/' || a.type, a.stream_kind, a.stream_id, a.version, a.at
    from added a
    join stream s on s.kind = a.stream_kind and s.id = a.stream_id
    join webhook w on w.standing = 'on' and a.stream_kind || '/' || a.type = any(w.kinds) and (w.node = 'CN' or w.node = any(s.scope))
    order by a.seq, w.id
    returning id, webhook_id
  loop
    perform enqueue_delivery(one.id, one.webhook_id);
  end loop;
  return null;
end $$;
create trigger event_told_to_webhooks after insert on event
  referencing new table as added for each statement execute function event_told_to_webhooks();
