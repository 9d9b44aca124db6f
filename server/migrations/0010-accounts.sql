-- Who may come in. role gate = the sign-in itself, before a caller is known; beside what all may read, it reads these.
create table account (
  id text collate "C" primary key,
  login text not null unique,
  name text not null,
  password_hash text not null,
  password_set_at timestamptz not null,
  role text not null,
  nodes text[] not null,
  organisation_id text,
  evaluator_id text,
  department text,
  totp_secret text,
  -- the last step accepted: a code counts once
  totp_step bigint,
  disabled boolean not null default false
);
create table session (
  id_digest text primary key,
  account_id text not null references account (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text not null,
  agent text not null
);
create index session_account on session (account_id, created_at desc);

-- counted by login and address together, so that a rival elsewhere cannot shut the owner out
create table attempt (
  login text not null,
  address text not null,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (login, address)
);

alter table account enable row level security;
alter table session enable row level security;
alter table attempt enable row level security;
grant select, insert, update on account, session to qingce_app;
grant select, insert, update, delete on attempt to qingce_app;

create policy account_at_the_gate on account to qingce_app
  using ((select qingce_role()) in ('gate', 'system', 'security') or id = (select qingce_account()));
create policy session_at_the_gate on session to qingce_app
  using ((select qingce_role()) in ('gate', 'security') or account_id = (select qingce_account()));
create policy attempt_at_the_gate on attempt to qingce_app
  using ((select qingce_role()) in ('gate', 'security'));
