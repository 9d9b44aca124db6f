-- An officer's own conflict of interest in a case, deputies for a period, and the hand-over of cases from one officer to another.
create table officer_conflict (
  declaration_id text collate "C" not null,
  account_id text collate "C" not null,
  declared_on date not null,
  scope text[] not null,
  primary key (declaration_id, account_id)
);

create table deputy (
  id text collate "C" primary key,
  account_id text not null,
  account_name text not null,
  deputy_id text not null,
  deputy_name text not null,
  node text not null,
  department text,
  from_day date not null,
  until_day date not null,
  ended boolean not null default false,
  scope text[] not null,
  version integer not null,
  check (account_id <> deputy_id and from_day <= until_day)
);
create index deputy_of on deputy (deputy_id, until_day) where not ended;

create table handover (
  declaration_id text collate "C" not null,
  node text not null,
  from_id text not null,
  from_name text not null,
  to_id text not null,
  to_name text not null,
  handed_on date not null,
  reason text not null,
  scope text[] not null,
  version integer not null,
  primary key (declaration_id, node)
);
create index handover_to on handover (to_id);

alter table officer_conflict enable row level security;
alter table deputy enable row level security;
alter table handover enable row level security;
grant select, insert on officer_conflict to qingce_app;
grant select, insert, update on deputy, handover to qingce_app;

create policy officer_conflict_own on officer_conflict for select to qingce_app using (account_id = (select qingce_account()));
create policy officer_conflict_declared on officer_conflict for insert to qingce_app
  with check ((select qingce_role()) = 'officer' and account_id = (select qingce_account()));
-- the gate lends a deputy what it stands in for
create policy deputy_in_scope on deputy to qingce_app using (scope && (select qingce_nodes()));
create policy deputy_at_the_gate on deputy for select to qingce_app using ((select qingce_role()) = 'gate');
create policy handover_in_scope on handover to qingce_app using (scope && (select qingce_nodes()));
