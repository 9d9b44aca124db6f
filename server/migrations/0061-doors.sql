-- The doors: a second factor with its recovery codes, devices that an account has come in from, failures told to their account.
alter table account
  -- a secret that waits for its first code; both secrets are sealed with the key file beside the data
  add column totp_pending text,
  -- somebody else set the password: it is changed before anything else
  add column password_given boolean not null default false;
alter table session add column proved_at timestamptz;
update session set proved_at = created_at;
alter table session alter column proved_at set not null;
-- who opens a session has just proved who he is
create function session_is_proved() returns trigger language plpgsql as $$
begin
  new.proved_at := coalesce(new.proved_at, new.created_at);
  return new;
end $$;
create trigger session_is_proved before insert on session for each row execute function session_is_proved();

create table recovery_code (
  account_id text not null references account (id) on delete cascade,
  digest text not null,
  used_at timestamptz,
  primary key (account_id, digest)
);
create table known_device (
  account_id text not null references account (id) on delete cascade,
  digest text not null,
  seen_at timestamptz not null,
  primary key (account_id, digest)
);
create table sign_in_failure (
  id bigint generated always as identity primary key,
  account_id text not null references account (id) on delete cascade,
  at timestamptz not null,
  address text not null,
  agent text not null,
  -- from a device that the account has come in from before
  known boolean not null
);
create index sign_in_failure_account on sign_in_failure (account_id, at desc);

alter table recovery_code enable row level security;
alter table known_device enable row level security;
alter table sign_in_failure enable row level security;
grant select, insert, update, delete on recovery_code, known_device to qingce_app;
grant select, insert, delete on sign_in_failure to qingce_app;

create policy recovery_code_at_the_gate on recovery_code to qingce_app
  using ((select qingce_role()) in ('gate', 'security') or account_id = (select qingce_account()));
create policy known_device_at_the_gate on known_device to qingce_app
  using ((select qingce_role()) in ('gate', 'security') or account_id = (select qingce_account()));
create policy sign_in_failure_at_the_gate on sign_in_failure to qingce_app
  using ((select qingce_role()) in ('gate', 'security'));
create policy sign_in_failure_told_to_its_account on sign_in_failure for select to qingce_app
  using (account_id = (select qingce_account()));
