-- What the public reads (publications, register entries) and what comes back from it (objections 异议).
create table publication (
  id text collate "C" primary key,
  round_id text,
  kind text not null,
  number text,
  title text not null,
  opens date not null,
  closes date,
  scope text[] not null,
  published boolean not null,
  body jsonb not null,
  version integer not null
);
create index publication_opens on publication (kind, opens desc, id);

create table entry (
  id text collate "C" primary key,
  level text not null,
  kind text not null,
  year integer not null,
  name text not null,
  pinyin text not null default '',
  credit_code text,
  region text not null,
  industry text,
  edition text,
  round_id text,
  declaration_id text,
  organisation_id text,
  from_day date not null,
  to_day date,
  pool boolean not null,
  published boolean not null,
  scope text[] not null,
  body jsonb not null default '{}',
  version integer not null
);
create index entry_list on entry (level, kind, year, id);
create index entry_region on entry (region, id);
create index entry_credit_code on entry (credit_code);
create index entry_name on entry using gin (name gin_trgm_ops);
create index entry_pinyin on entry using gin (pinyin gin_trgm_ops);
create index entry_scope on entry using gin (scope);

create table objection (
  id text collate "C" primary key,
  round_id text not null,
  declaration_id text not null,
  -- the subject's organisation, set only by the act that lets it answer
  organisation_id text,
  state text not null,
  receipt text not null unique,
  scope text[] not null,
  body jsonb not null default '{}',
  version integer not null
);
create index objection_declaration on objection (declaration_id);
create index objection_scope on objection using gin (scope);

-- Who objected. Read one at a time, by an officer whose act has logged the unmasking and named the objection.
create table objector (
  objection_id text collate "C" primary key,
  scope text[] not null,
  body jsonb not null
);

alter table publication enable row level security;
alter table entry enable row level security;
alter table objection enable row level security;
alter table objector enable row level security;
grant select, insert, update on publication, entry, objection to qingce_app;
grant select, insert on objector to qingce_app;

create policy publication_seen_by_all on publication for select to qingce_app
  using (published and (select qingce_role()) is not null);
create policy publication_in_scope on publication to qingce_app using (scope && (select qingce_nodes()));
create policy entry_seen_by_all on entry for select to qingce_app
  using (published and (select qingce_role()) is not null);
create policy entry_of_its_organisation on entry for select to qingce_app
  using (organisation_id = (select qingce_organisation()));
create policy entry_in_scope on entry to qingce_app using (scope && (select qingce_nodes()));
create policy objection_in_scope on objection to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
create policy objector_written_in_scope on objector for insert to qingce_app
  with check (scope && (select qingce_nodes()));
create policy objector_unmasked on objector for select to qingce_app
  using ((select qingce_role()) = 'officer'
    and scope && (select qingce_nodes())
    and objection_id = nullif(current_setting('qingce.unmask', true), ''));
