-- Commands already done (idempotency keys, one account's keys are nobody else's) and notices of what falls due.
create table command (
  account text not null,
  key text not null,
  digest text not null,
  result text,
  at timestamptz not null,
  primary key (account, key)
);
create index command_at on command (at);

create table notice_of_due (
  id text collate "C" primary key,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  done_at timestamptz,
  scope text[] not null,
  organisation_id text,
  evaluator_id text,
  body jsonb not null default '{}'
);
create index notice_of_due_open on notice_of_due (due_at) where done_at is null;
create index notice_of_due_subject on notice_of_due (subject_kind, subject_id);

alter table command enable row level security;
alter table notice_of_due enable row level security;
grant select, insert, update on command, notice_of_due to qingce_app;

create policy command_of_its_account on command to qingce_app
  using (account = coalesce((select qingce_account()), (select qingce_role())));
create policy notice_of_due_in_scope on notice_of_due to qingce_app
  using (scope && (select qingce_nodes())
    or organisation_id = (select qingce_organisation())
    or evaluator_id = (select qingce_evaluator()));
