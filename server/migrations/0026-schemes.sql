-- Sealed schemes 计分方案: the text a round computes by, standard and scheme together, under its hash; read by everyone, never changed.
create table scheme (
  hash text primary key,
  id text collate "C" not null,
  body text not null,
  sealed_at timestamptz not null
);
create index scheme_id on scheme (id, sealed_at);

alter table scheme enable row level security;
grant select, insert on scheme to qingce_app;

create policy scheme_seen_by_all on scheme for select to qingce_app using ((select qingce_role()) is not null);
create policy scheme_sealed_in_office on scheme for insert to qingce_app with check ((select qingce_role()) = 'officer');
