-- What is opened and under which law: sealed editions and the rounds that run under them; read by everyone.
create table edition (
  id text collate "C" not null,
  hash text primary key,
  body text not null,
  sealed_at timestamptz not null
);
create index edition_id on edition (id, sealed_at);

create table round (
  id text collate "C" primary key,
  edition text not null,
  edition_hash text not null,
  year integer not null,
  authority text not null,
  title text not null,
  opens date not null,
  closes date not null,
  state text not null,
  scope text[] not null,
  published boolean not null,
  body jsonb not null default '{}',
  version integer not null
);
create index round_year on round (year desc, id);

alter table edition enable row level security;
alter table round enable row level security;
grant select, insert on edition to qingce_app;
grant select, insert, update on round to qingce_app;

create policy edition_seen_by_all on edition for select to qingce_app using ((select qingce_role()) is not null);
create policy edition_sealed_in_office on edition for insert to qingce_app with check ((select qingce_role()) = 'officer');
create policy round_seen_by_all on round for select to qingce_app
  using (published and (select qingce_role()) is not null);
create policy round_in_scope on round to qingce_app using (scope && (select qingce_nodes()));
