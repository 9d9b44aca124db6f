-- The stamped copy 盖章件 of the letter with which a tier sent its list: a scan; a later one stands beside the earlier, none goes away.
create table stamped_copy (
  round_id text collate "C" not null,
  kind text not null,
  -- the tier's own node
  region text not null,
  digest text not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  scope text[] not null,
  primary key (round_id, kind, region, digest)
);

alter table stamped_copy enable row level security;
grant select, insert on stamped_copy to qingce_app;

create policy stamped_copy_in_scope on stamped_copy to qingce_app using (scope && (select qingce_nodes()));
