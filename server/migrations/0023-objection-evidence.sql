-- Evidence of an objection 异议佐证: uploaded by whoever objects, before the objection is there. No name is kept: what a person calls
-- a file may tell who it is. What no objection takes up is swept.
create table objection_upload (
  round_id text collate "C" not null,
  digest text not null,
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  -- an objection has taken it up: it stays
  attached boolean not null default false,
  scope text[] not null,
  primary key (round_id, digest)
);
create index objection_upload_waiting on objection_upload (stored_at) where not attached;

alter table objection_upload enable row level security;
grant select, insert, update, delete on objection_upload to qingce_app;

create policy objection_upload_in_scope on objection_upload to qingce_app using (scope && (select qingce_nodes()));
-- the sweeper sees and takes away nothing but what waits
create policy objection_upload_waits on objection_upload for select to qingce_app
  using ((select qingce_role()) = 'sweeper' and not attached);
create policy objection_upload_swept on objection_upload for delete to qingce_app
  using ((select qingce_role()) = 'sweeper' and not attached);
