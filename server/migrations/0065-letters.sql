-- Letters by mail: where an account wants them, and each that was written, once for an event, a kind and an account.
create table account_mail (
  account_id text collate "C" primary key references account (id) on delete cascade,
  address text not null,
  -- kinds of letters that may be declined and are
  unwanted text[] not null default '{}'
);
create table letter (
  -- digest of what it is about, its kind and its account: the same is not written twice
  id text collate "C" primary key,
  account_id text not null references account (id) on delete cascade,
  kind text not null,
  place text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  written_at timestamptz not null,
  tried_at timestamptz,
  fault text
);
create index letter_account on letter (account_id, written_at desc);
alter table account_mail enable row level security;
alter table letter enable row level security;
grant select, insert, update, delete on account_mail to qingce_app;
grant select on letter to qingce_app;
create policy account_mail_of_its_account on account_mail to qingce_app using (account_id = (select qingce_account()));
create policy letter_of_its_account on letter to qingce_app using (account_id = (select qingce_account()));

-- The job that writes what an event is told by is made in the event's own transaction.
create function event_told_by_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted text[];
  one record;
begin
  select kinds into wanted from outward where name = 'letters' and is_on;
  if wanted is null then
    return null;
  end if;
  for one in select stream_kind, stream_id, version, type from added where stream_kind || '/' || type = any(wanted) order by seq loop
    perform graphile_worker.add_job('write-letters', json_build_object('event', one.stream_kind || '/' || one.type, 'subject', one.stream_id, 'version', one.version));
  end loop;
  return null;
end $$;
create trigger event_told_by_letter after insert on event
  referencing new table as added for each statement execute function event_told_by_letter();
