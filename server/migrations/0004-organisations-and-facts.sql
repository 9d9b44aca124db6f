-- Organisations, evaluators, and dated facts read from outside registers (信用中国, 国家企业信用信息公示系统 …).
-- Read rows carry no foreign keys: the log is the truth, and they can be written again from it in any order.
create table organisation (
  id text collate "C" primary key,
  credit_code text not null unique,
  name text not null,
  pinyin text not null default '',
  region text not null,
  industry text not null,
  legal_representative text not null,
  scope text[] not null,
  contacts jsonb not null default '[]',
  body jsonb not null default '{}',
  version integer not null
);
create index organisation_scope on organisation using gin (scope);
create index organisation_name on organisation using gin (name gin_trgm_ops);
create index organisation_pinyin on organisation using gin (pinyin gin_trgm_ops);
create index organisation_region on organisation (region, id);

create table evaluator (
  id text collate "C" primary key,
  name text not null,
  credit_code text not null unique,
  group_key text not null,
  legal_representative text not null,
  registered_on date,
  blacklisted_until date,
  body jsonb not null default '{}',
  version integer not null
);
create index evaluator_group on evaluator (group_key);

-- apart from evaluator, which everyone may read: contacts and personal numbers are masked by default
create table evaluator_contact (
  evaluator_id text collate "C" primary key,
  body jsonb not null
);

create table record (
  id text collate "C" primary key,
  organisation_id text,
  credit_code text not null,
  register text not null,
  kind text not null,
  severity text,
  occurred_on date,
  resolved boolean,
  read_on date not null,
  source text not null,
  scope text[] not null,
  body jsonb not null default '{}'
);
create index record_credit_code on record (credit_code, occurred_on);
create index record_scope on record using gin (scope);

alter table organisation enable row level security;
alter table evaluator enable row level security;
alter table evaluator_contact enable row level security;
alter table record enable row level security;
grant select, insert, update on organisation, evaluator, evaluator_contact, record to qingce_app;

-- the policy of organisation follows in 0006, for an engaged evaluator reads its client's row
create policy evaluator_seen_by_all on evaluator for select to qingce_app using ((select qingce_role()) is not null);
create policy evaluator_registers on evaluator for insert to qingce_app
  with check ((select qingce_role()) = 'officer' or id = (select qingce_evaluator()));
create policy evaluator_changes on evaluator for update to qingce_app
  using ((select qingce_role()) = 'officer' or id = (select qingce_evaluator()));
create policy evaluator_contact_in_office on evaluator_contact to qingce_app
  using ((select qingce_role()) = 'officer' or evaluator_id = (select qingce_evaluator()));
create policy record_in_scope on record to qingce_app
  using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));
