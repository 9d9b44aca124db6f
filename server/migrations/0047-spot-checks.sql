-- Spot checks 抽检 of a list: what everybody may draw again, the drawn units with their standing, the papers they hand in.
create table spot_check (
  id text collate "C" primary key,
  edition text not null,
  edition_hash text not null,
  kind text not null,
  level text not null,
  node text not null,
  day date not null,
  standing text not null check (standing in ('frozen', 'drawn', 'published')),
  n integer not null,
  -- the frozen list: id and stratum of every unit
  list jsonb not null,
  list_digest text not null,
  log_head text not null,
  suite text not null,
  number_source text not null,
  number_day date not null,
  number text,
  seed text,
  drawn text[] not null,
  reason text,
  document text,
  published_on date,
  clause text not null,
  scope text[] not null,
  version integer not null
);
create index spot_check_list on spot_check (node, kind, level, day);

create table spot_check_unit (
  spot_check_id text collate "C" not null references spot_check,
  entry_id text collate "C" not null,
  organisation_id text,
  name text not null,
  region text not null,
  standing text not null check (standing in ('drawn', 'filed', 'first-audited', 'meets', 'fails')),
  digest text,
  audit text,
  conclusion text,
  published boolean not null,
  scope text[] not null,
  primary key (spot_check_id, entry_id)
);

create table spot_check_paper (
  spot_check_id text collate "C" not null references spot_check,
  entry_id text collate "C" not null,
  organisation_id text not null,
  body jsonb not null,
  filed_at timestamptz not null,
  scope text[] not null,
  primary key (spot_check_id, entry_id)
);

create table spot_check_file (
  spot_check_id text collate "C" not null references spot_check,
  entry_id text collate "C" not null,
  digest text not null,
  organisation_id text not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  scope text[] not null,
  primary key (spot_check_id, entry_id, digest)
);

alter table spot_check enable row level security;
alter table spot_check_unit enable row level security;
alter table spot_check_paper enable row level security;
alter table spot_check_file enable row level security;
grant select, insert, update on spot_check, spot_check_unit, spot_check_paper to qingce_app;
grant select, insert on spot_check_file to qingce_app;

-- list, digest, head, number and who was drawn are told to everyone; how a unit stands, once the result is published
create policy spot_check_seen_by_all on spot_check for select to qingce_app using ((select qingce_role()) is not null);
create policy spot_check_begun_in_scope on spot_check for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy spot_check_moved_in_scope on spot_check for update to qingce_app using (scope && (select qingce_nodes()));
create policy spot_check_unit_seen on spot_check_unit for select to qingce_app
  using (published or scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
create policy spot_check_unit_drawn_in_scope on spot_check_unit for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy spot_check_unit_moved_in_scope on spot_check_unit for update to qingce_app using (scope && (select qingce_nodes()));
create policy spot_check_paper_in_scope on spot_check_paper to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
create policy spot_check_file_in_scope on spot_check_file to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
