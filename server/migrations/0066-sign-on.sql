-- Signing on by an identity provider outside: an attempt that waits for its answer, once, and what a session so begun is worth.
create table sign_on (
  state_digest text primary key,
  -- of the cookie of the browser that began it
  browser_digest text not null,
  verifier text not null,
  nonce text not null,
  way_back text not null,
  until timestamptz not null
);
create index sign_on_until on sign_on (until);
alter table session
  add column signed_on boolean not null default false,
  -- the provider said that it had asked for a second factor
  add column factor_elsewhere boolean not null default false;
alter table sign_on enable row level security;
grant select, insert, delete on sign_on to qingce_app;
create policy sign_on_at_the_gate on sign_on to qingce_app using ((select qingce_role()) = 'gate');
