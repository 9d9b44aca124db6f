-- Listed units whose credit code nobody published, under every key their name may be met by; and the findings 疑似在册 that an
-- organisation may be one of them. A finding bars nothing until an officer confirms it.
create table listed_name (
  entry_id text collate "C" not null,
  key text collate "C" not null,
  name text not null,
  primary key (entry_id, key)
);
create index listed_name_key on listed_name (key);

create table finding (
  id text collate "C" primary key,
  organisation_id text not null,
  entry_id text not null,
  state text not null check (state in ('open', 'confirmed', 'dismissed')),
  name text not null,
  reason text,
  scope text[] not null,
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  version integer not null,
  unique (organisation_id, entry_id)
);
create index finding_open on finding (state, id);
create index finding_organisation on finding (organisation_id);
create index finding_scope on finding using gin (scope);

alter table listed_name enable row level security;
alter table finding enable row level security;
grant select, insert, update, delete on listed_name to qingce_app;
grant select, insert, update on finding to qingce_app;

-- the names are published lists; who may change them is who may change entries
create policy listed_name_seen_by_all on listed_name for select to qingce_app using ((select qingce_role()) is not null);
create policy listed_name_in_office on listed_name to qingce_app using ((select qingce_role()) = 'officer');
create policy finding_in_scope on finding to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
