-- Entries that change and keep their identity: the facts that each change ended, so that a list of any past day shows what it said then;
-- leavings that one person proposes and another confirms; and notices to the authorities of the unit's other lists.
create table entry_past (
  entry_id text collate "C" not null,
  -- version of the entry's stream that ended these facts
  n integer not null,
  until_day date not null,
  name text not null,
  pinyin text not null,
  region text not null,
  scope text[] not null,
  primary key (entry_id, n)
);
create index entry_past_until on entry_past (until_day, entry_id, n);
create index entry_past_name on entry_past using gin (name gin_trgm_ops);
create index entry_past_pinyin on entry_past using gin (pinyin gin_trgm_ops);

-- What differed on a day from what stands: one row an entry, the facts that its next change ended.
create function entry_past_on(day date) returns table (entry_id text, name text, region text, scope text[])
language sql stable as $$
  select distinct on (p.entry_id) p.entry_id, p.name, p.region, p.scope from entry_past p where p.until_day >= day order by p.entry_id, p.until_day, p.n
$$;

create table entry_leaving (
  id text collate "C" primary key,
  entry_id text collate "C" not null,
  organisation_id text,
  ground text not null check (ground in ('removal', 'own-will', 'closure', 'merger')),
  on_day date not null,
  reason text not null,
  document text not null,
  into_entry_id text,
  authority text not null,
  state text not null check (state in ('proposed', 'confirmed', 'dropped')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  answer text,
  scope text[] not null,
  version integer not null
);
create unique index entry_leaving_open on entry_leaving (entry_id) where state = 'proposed';
create index entry_leaving_authority on entry_leaving (authority, state, id);

create table entry_notice (
  id text collate "C" primary key,
  entry_id text collate "C" not null,
  cause_entry_id text collate "C" not null,
  change text not null check (change in ('renamed', 'moved', 'left')),
  on_day date not null,
  told_to text not null,
  document text not null,
  authority text not null,
  state text not null check (state in ('open', 'followed', 'kept')),
  told_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text,
  scope text[] not null,
  version integer not null
);
create index entry_notice_authority on entry_notice (authority, state, id);
create index entry_notice_open on entry_notice (entry_id) where state = 'open';

alter table entry_past enable row level security;
alter table entry_leaving enable row level security;
alter table entry_notice enable row level security;
grant select, insert on entry_past to qingce_app;
grant select, insert, update on entry_leaving, entry_notice to qingce_app;

-- what a published list said on a past day is as public as the list
create policy entry_past_seen_by_all on entry_past for select to qingce_app using ((select qingce_role()) is not null);
create policy entry_past_in_scope on entry_past for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy entry_leaving_in_scope on entry_leaving to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
create policy entry_notice_in_scope on entry_notice to qingce_app using (scope && (select qingce_nodes()));

-- a unit is found by the names it bore as well
create or replace function search_entries(words text, sounds text) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.id from entry e
  where (e.name like words or e.pinyin like sounds)
    and (e.published and qingce_role() is not null or e.scope && qingce_nodes())
  union
  select p.entry_id from entry_past p join entry e on e.id = p.entry_id
  where (p.name like words or p.pinyin like sounds)
    and (e.published and qingce_role() is not null or e.scope && qingce_nodes())
$$;
