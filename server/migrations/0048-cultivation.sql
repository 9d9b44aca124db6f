-- Plans of candidates in the pool 培育计划 and summaries of listed units 年度总结及下年度计划, one a unit, edition and year; the tables that counties send up.
create table plan (
  id text collate "C" primary key,
  kind text not null check (kind in ('cultivation', 'summary')),
  edition text not null,
  year integer not null,
  entry_id text collate "C" not null,
  organisation_id text,
  name text not null,
  region text not null,
  unit_kind text not null,
  saved_at timestamptz not null,
  scope text[] not null,
  body jsonb not null,
  version integer not null,
  unique (kind, edition, year, entry_id)
);
create index plan_scope on plan using gin (scope);

create table plan_table (
  id text collate "C" primary key,
  kind text not null check (kind in ('cultivation', 'summary')),
  edition text not null,
  edition_hash text not null,
  year integer not null,
  -- the county that gathered it
  node text not null,
  sent_on date not null,
  due date,
  late boolean not null,
  n integer not null,
  digest text not null,
  scope text[] not null,
  -- the plans as they were sent
  body jsonb not null,
  version integer not null,
  unique (kind, edition, year, node)
);

alter table plan enable row level security;
alter table plan_table enable row level security;
grant select, insert, update on plan, plan_table to qingce_app;
create policy plan_in_scope on plan to qingce_app using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
create policy plan_table_in_scope on plan_table to qingce_app using (scope && (select qingce_nodes()));
