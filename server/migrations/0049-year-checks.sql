-- Checks of a year over all its tables at once: how far each run has come, and what it found. A question on a finding is decided on the table as it was filed.
create table year_check (
  id text collate "C" primary key,
  season_id text collate "C" not null references season,
  form text not null,
  year integer not null,
  state text not null check (state in ('running', 'done', 'cancelled')),
  -- checks of the form, and how many of them are through
  total integer not null,
  next integer not null check (next between 0 and total),
  reports integer not null,
  found integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  account text not null,
  scope text[] not null,
  version integer not null
);
create unique index year_check_running on year_check (season_id) where state = 'running';
create index year_check_season on year_check (season_id, started_at desc);

create table nation_finding (
  filing_id text collate "C" not null references filing,
  check_id text not null,
  season_id text collate "C" not null,
  run_id text collate "C" not null references year_check,
  -- place of the check in its form: lists are told in that order
  place integer not null,
  severity text not null,
  value double precision,
  other double precision,
  factor double precision,
  other_filing text collate "C",
  scope text[] not null,
  primary key (filing_id, check_id)
);
create index nation_finding_season on nation_finding (season_id, place, filing_id);

alter table finding_question
  add column digest text not null default '',
  add column reason text,
  add column decided_at timestamptz,
  add column version integer not null default 1;
create index finding_question_filing on finding_question (organisation_id);

alter table year_check enable row level security;
alter table nation_finding enable row level security;
grant select, insert, update on year_check to qingce_app;
-- only a run writes findings, and a run is the owner's
grant select on nation_finding to qingce_app;
create policy year_check_in_scope on year_check to qingce_app using (scope && (select qingce_nodes()));
create policy nation_finding_in_scope on nation_finding for select to qingce_app using (scope && (select qingce_nodes()));
