-- A last day of its own for one unit in a season: its removal was overturned, and the days that it had left are given back.
create table season_due (
  season_id text collate "C" not null references season,
  entry_id text collate "C" not null,
  due date not null,
  document text not null,
  set_at timestamptz not null,
  scope text[] not null,
  primary key (season_id, entry_id)
);
alter table season_due enable row level security;
grant select, insert, update on season_due to qingce_app;
-- as the season's own last day, told to everyone
create policy season_due_seen_by_all on season_due for select to qingce_app using ((select qingce_role()) is not null);
create policy season_due_set_in_scope on season_due for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy season_due_moved_in_scope on season_due for update to qingce_app using (scope && (select qingce_nodes()));
