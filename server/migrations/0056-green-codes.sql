-- Green codes 企业绿码 of a season: by what they were graded, and each unit's grade over all and within its industry, or why it has none.
create table green_grading (
  season_id text collate "C" primary key references season,
  -- the scoring's name or the office's own document, and whether it is made up
  basis text not null,
  fictitious boolean not null,
  graded_at timestamptz not null,
  units integer not null,
  graded integer not null,
  scope text[] not null,
  version integer not null
);
create table green_grade (
  season_id text collate "C" not null references green_grading,
  entry_id text collate "C" not null,
  -- null where the code is withheld
  overall text,
  within text,
  why text,
  scope text[] not null,
  primary key (season_id, entry_id)
);
create index green_grade_entry on green_grade (entry_id);

alter table green_grading enable row level security;
alter table green_grade enable row level security;
grant select, insert, update on green_grading to qingce_app;
grant select, insert, delete on green_grade to qingce_app;
-- the code is public, what it was scored from is not kept here
create policy green_grading_seen_by_all on green_grading for select to qingce_app using ((select qingce_role()) is not null);
create policy green_grading_in_scope on green_grading for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy green_grading_changed_in_scope on green_grading for update to qingce_app using (scope && (select qingce_nodes()));
create policy green_grade_seen_by_all on green_grade for select to qingce_app using ((select qingce_role()) is not null);
create policy green_grade_in_scope on green_grade for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy green_grade_dropped_in_scope on green_grade for delete to qingce_app using (scope && (select qingce_nodes()));
