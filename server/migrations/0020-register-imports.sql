-- Published lists brought into the register: how far each import has come, what it proposed, which rows it could not take.
-- The source is kept, so that an import can go on where it stopped and its proposals can be decided later.
create table register_import (
  id text collate "C" primary key,
  list text not null,
  file text not null,
  source text not null,
  digest text not null,
  state text not null check (state in ('running', 'done', 'cancelled')),
  total integer not null,
  next integer not null check (next between 0 and total),
  read integer not null,
  taken integer not null,
  known integer not null,
  corrected integer not null,
  repeated integer not null,
  rejected integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  account text not null,
  scope text[] not null,
  confirmations jsonb not null default '[]',
  version integer not null
);
create index register_import_started on register_import (started_at desc, id);

create table register_proposal (
  import_id text collate "C" not null,
  n integer not null,
  kind text not null,
  state text not null check (state in ('applied', 'told', 'open', 'confirmed')),
  line integer not null,
  column_name text not null,
  given text not null,
  proposed text,
  code text,
  why text not null,
  scope text[] not null,
  primary key (import_id, n)
);

create table register_rejection (
  import_id text collate "C" not null,
  line integer not null,
  column_name text not null,
  code text not null,
  given text not null,
  hint text not null,
  scope text[] not null,
  primary key (import_id, line)
);

alter table register_import enable row level security;
alter table register_proposal enable row level security;
alter table register_rejection enable row level security;
grant select, insert, update on register_import, register_proposal to qingce_app;
grant select, insert on register_rejection to qingce_app;

create policy register_import_in_scope on register_import to qingce_app using (scope && (select qingce_nodes()));
create policy register_proposal_in_scope on register_proposal to qingce_app using (scope && (select qingce_nodes()));
create policy register_rejection_in_scope on register_rejection to qingce_app using (scope && (select qingce_nodes()));
