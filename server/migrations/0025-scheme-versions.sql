-- Versions of schemes that officers made from official tables 导入的计分方案: who took which file, when. The text itself stands in `scheme`
-- under its hash. Never changed: rounds keep the one they adopted.
create table scheme_version (
  id text collate "C" primary key,
  standard text collate "C" not null,
  n integer not null,
  hash text not null,
  name text not null,
  node text collate "C" not null,
  file_name text not null,
  file_digest text not null,
  account text not null,
  made_at timestamptz not null,
  unique (standard, n)
);

alter table scheme_version enable row level security;
grant select, insert on scheme_version to qingce_app;

create policy scheme_version_seen_by_all on scheme_version for select to qingce_app using ((select qingce_role()) is not null);
create policy scheme_version_made_in_office on scheme_version for insert to qingce_app
  with check ((select qingce_role()) = 'officer' and node = any ((select qingce_nodes())::text[]));
