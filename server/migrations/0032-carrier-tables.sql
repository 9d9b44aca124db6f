-- Sealed tables of carriers 能源参数表: the factors that a round's scores are reckoned by, under their hash; read by everyone, never changed.
create table carrier_table (
  hash text primary key,
  edition text collate "C" not null,
  body text not null,
  sealed_at timestamptz not null
);

alter table carrier_table enable row level security;
grant select, insert on carrier_table to qingce_app;

create policy carrier_table_seen_by_all on carrier_table for select to qingce_app using ((select qingce_role()) is not null);
create policy carrier_table_sealed_in_office on carrier_table for insert to qingce_app with check ((select qingce_role()) = 'officer');
