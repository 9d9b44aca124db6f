-- What is known of evaluators beyond their registration: blacklistings, records by round, yearly reports, and names of one body.
create table blacklisting (
  id text collate "C" primary key,
  evaluator_id text collate "C" not null,
  node text not null,
  state text not null check (state in ('proposed', 'confirmed', 'withdrawn')),
  scope text[] not null,
  body jsonb not null,
  version integer not null
);
-- one proposal at a time
create unique index blacklisting_open on blacklisting (evaluator_id) where state = 'proposed';

-- Counts alone, recomputed from the log: of the reports filed, those whose case is decided, those passed, and the passed units later removed.
create table evaluator_record (
  evaluator_id text collate "C" not null,
  round_id text collate "C" not null,
  filed integer not null,
  decided integer not null,
  passed integer not null,
  removed integer not null,
  computed_at timestamptz not null,
  scope text[] not null,
  primary key (evaluator_id, round_id)
);

create table year_report (
  evaluator_id text collate "C" not null,
  round_id text collate "C" not null,
  filed_on date not null,
  due date,
  scope text[] not null,
  body jsonb not null,
  version integer not null,
  primary key (evaluator_id, round_id)
);
create index year_report_round on year_report (round_id);

-- Published names of evaluators that a person has judged: `same` says that `name` is another name of `chief`.
create table evaluator_spelling (
  name text collate "C" not null,
  chief text collate "C" not null,
  same boolean not null,
  evaluator_id text collate "C",
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (name, chief)
);

alter table blacklisting enable row level security;
alter table evaluator_record enable row level security;
alter table year_report enable row level security;
alter table evaluator_spelling enable row level security;
grant select, insert, update on blacklisting, evaluator_record, year_report, evaluator_spelling to qingce_app;

create policy blacklisting_in_scope on blacklisting to qingce_app using (scope && (select qingce_nodes()));
create policy evaluator_record_seen_by_all on evaluator_record for select to qingce_app using ((select qingce_role()) is not null);
create policy evaluator_record_written on evaluator_record for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy evaluator_record_rewritten on evaluator_record for update to qingce_app using (scope && (select qingce_nodes()));
create policy year_report_in_scope on year_report to qingce_app
  using (scope && (select qingce_nodes()) or evaluator_id = (select qingce_evaluator()));
create policy evaluator_spelling_seen_by_all on evaluator_spelling for select to qingce_app using ((select qingce_role()) is not null);
create policy evaluator_spelling_in_office on evaluator_spelling to qingce_app using ((select qingce_role()) = 'officer');
