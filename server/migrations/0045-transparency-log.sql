-- The transparency log: every event a leaf, in the order of sealing; perfect trees kept; signed checkpoints. Written by the owner's job alone.
create table log_leaf (
  index bigint primary key check (index >= 0),
  stream_kind text collate "C" not null,
  stream_id text collate "C" not null,
  version integer not null,
  seq bigint not null unique,
  unique (stream_kind, stream_id, version)
);
create table log_node (
  level integer not null,
  index bigint not null,
  hash text not null,
  primary key (level, index)
);
create table log_checkpoint (
  size bigint primary key check (size > 0),
  root text not null,
  -- the signed text and its signature; the text names origin, suite, size, root and time
  note text not null,
  signature text not null,
  key_id text not null,
  at text not null
);
create table log_key (
  id text primary key,
  suite text not null,
  public_key text not null,
  from_at text not null
);

create trigger log_leaf_is_for_ever before update or delete on log_leaf for each row execute function event_is_for_ever();
create trigger log_node_is_for_ever before update or delete on log_node for each row execute function event_is_for_ever();
create trigger log_checkpoint_is_for_ever before update or delete on log_checkpoint for each row execute function event_is_for_ever();

alter table log_leaf enable row level security;
alter table log_node enable row level security;
alter table log_checkpoint enable row level security;
alter table log_key enable row level security;
grant select on log_leaf, log_node, log_checkpoint, log_key to qingce_app;

-- which stream lies where is seen by whoever sees the stream; hashes, checkpoints and keys by everyone
create policy log_leaf_of_a_seen_stream on log_leaf for select to qingce_app
  using (exists (select from stream s where s.kind = stream_kind and s.id = stream_id));
create policy log_node_seen_by_all on log_node for select to qingce_app using ((select qingce_role()) is not null);
create policy log_checkpoint_seen_by_all on log_checkpoint for select to qingce_app using ((select qingce_role()) is not null);
create policy log_key_seen_by_all on log_key for select to qingce_app using ((select qingce_role()) is not null);
