-- Upkeep of the lists: filing seasons, yearly tables with their figures, questions on what a check found, proceedings against a status.
create table season (
  id text collate "C" primary key,
  edition text not null,
  edition_hash text not null,
  year integer not null,
  kind text not null,
  level text not null,
  node text not null,
  form text not null,
  due date not null,
  standing text not null check (standing in ('open', 'closed')),
  tiers text[] not null,
  clause text not null,
  scope text[] not null,
  version integer not null,
  unique (node, kind, level, year)
);

create table filing (
  id text collate "C" primary key,
  season_id text collate "C" not null references season,
  entry_id text collate "C" not null,
  organisation_id text,
  name text not null,
  pinyin text not null,
  region text not null,
  industry text,
  year integer not null,
  kind text not null,
  standing text not null check (standing in ('filed', 'returned', 'passed', 'failed', 'closed')),
  -- tier whose turn it is to audit, null when nobody's
  turn text,
  late boolean not null,
  filed_at timestamptz not null,
  digest text not null,
  receipt text not null,
  body jsonb not null,
  -- what the checks found in what stands filed
  findings jsonb not null,
  scope text[] not null,
  version integer not null,
  unique (season_id, entry_id)
);
create index filing_scope on filing using gin (scope);
create index filing_entry on filing (entry_id, year);

create table year_draft (
  season_id text collate "C" not null references season,
  entry_id text collate "C" not null,
  organisation_id text not null,
  body text not null,
  revision integer not null,
  saved_at timestamptz not null,
  primary key (season_id, entry_id)
);

-- a question to the unit on a finding, and its answer; an auditor then confirms the finding or lets it go
create table finding_question (
  filing_id text collate "C" not null references filing,
  check_id text not null,
  organisation_id text,
  question text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  outcome text check (outcome in ('confirmed', 'cleared')),
  decided_by text,
  scope text[] not null,
  primary key (filing_id, check_id)
);

create table proceeding (
  id text collate "C" primary key,
  entry_id text collate "C" not null,
  organisation_id text,
  name text not null,
  kind text not null,
  level text not null,
  edition text not null,
  ground text not null,
  standing text not null check (standing in ('open', 'kept', 'removed', 'reinstated', 'abandoned')),
  stage text,
  -- node whose turn it is, null when it is over
  turn text,
  opened_on date not null,
  state jsonb not null,
  scope text[] not null,
  version integer not null
);
create unique index proceeding_open on proceeding (entry_id) where standing = 'open';
create index proceeding_scope on proceeding using gin (scope);

-- the wide tables of figures, one a form version
create schema upkeep;
grant usage on schema upkeep to qingce_app;
create table year_form (
  id text primary key,
  columns text[] not null,
  hash text not null,
  opened_at timestamptz not null
);

-- Makes the table of a form's figures when a season under it opens; a form that stands already must have the same columns.
create function open_year_form(form text, wanted text[], form_hash text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held text[];
  name text := replace(form, '-', '_');
  one text;
  list text := '';
begin
  if form !~ '^[a-z][a-z0-9-]{0,47}$' then raise exception 'a form is not named %', form; end if;
  perform pg_advisory_xact_lock(hashtext('open_year_form'));
  select columns into held from year_form where id = form;
  if held is not null then return held = wanted; end if;
  foreach one in array wanted loop
    if one !~ '^[a-z][a-z0-9_]{0,47}$' then raise exception 'a figure is not named %', one; end if;
    list := list || format(', %I double precision', one);
  end loop;
  execute format('create table upkeep.%I (filing_id text collate "C" primary key, entry_id text collate "C" not null, year integer not null,
    region text not null, industry text not null, organisation_id text, scope text[] not null%s)', name, list);
  execute format('create unique index on upkeep.%I (year, entry_id)', name);
  execute format('alter table upkeep.%I enable row level security', name);
  execute format('create policy in_scope on upkeep.%I to qingce_app using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()))', name);
  execute format('grant select, insert, update, delete on upkeep.%I to qingce_app', name);
  insert into year_form (id, columns, hash, opened_at) values (form, wanted, form_hash, at);
  return true;
end $$;
revoke all on function open_year_form from public;
grant execute on function open_year_form to qingce_app;

alter table season enable row level security;
alter table filing enable row level security;
alter table year_draft enable row level security;
alter table finding_question enable row level security;
alter table proceeding enable row level security;
alter table year_form enable row level security;
grant select, insert, update on season, filing, year_draft, finding_question, proceeding to qingce_app;
grant select on year_form to qingce_app;

-- who must file what by which day is told to everyone
create policy season_seen_by_all on season for select to qingce_app using ((select qingce_role()) is not null);
create policy season_in_scope on season for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy season_changed_in_scope on season for update to qingce_app using (scope && (select qingce_nodes()));
create policy year_form_seen_by_all on year_form for select to qingce_app using ((select qingce_role()) is not null);
create policy filing_in_scope on filing to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
create policy year_draft_own on year_draft to qingce_app using (organisation_id = (select qingce_organisation()));
create policy finding_question_in_scope on finding_question to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
create policy proceeding_in_scope on proceeding to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
