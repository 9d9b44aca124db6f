-- 催报: an office urges units that have not filed, one or many at once; what was told is kept.
create table season_urging (
  season_id text collate "C" not null references season,
  entry_id text collate "C" not null,
  organisation_id text,
  on_day date not null,
  at timestamptz not null,
  by_account text not null,
  by_node text not null,
  note text not null,
  scope text[] not null,
  -- once a day
  primary key (season_id, entry_id, on_day)
);
alter table season_urging enable row level security;
grant select on season_urging to qingce_app;
create policy season_urging_in_scope on season_urging for select to qingce_app using (scope && (select qingce_nodes()) or organisation_id = (select qingce_organisation()));

-- Tells units of the caller's own area that have no table yet, with the organisation found by its credit code wherever it lies; answers whom.
create function urge_units(the_season text, the_entries text[], the_day date, the_at timestamptz, the_account text, the_node text, the_office text, the_note text, the_body jsonb) returns setof text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  with of as (
    select s.id as season, s.scope as season_scope, e.id as entry, e.name, e.scope, coalesce(e.organisation_id, o.id) as organisation, greatest(s.due, d.due) as due
    from season s
    join entry e on e.level = s.level and e.kind = s.kind and not e.pool and (s.node = 'CN' or s.node = any(e.scope))
      and e.from_day <= make_date(s.year, 12, 31) and e.to_day is null
    left join organisation o on o.credit_code = e.credit_code
    left join season_due d on d.season_id = s.id and d.entry_id = e.id
    where s.id = the_season and s.standing = 'open' and qingce_role() = 'officer' and e.scope && qingce_nodes() and the_node = any(qingce_nodes())
      and (the_entries is null or e.id = any(the_entries))
      and not exists (select 1 from filing f where f.season_id = s.id and f.entry_id = e.id)
    order by e.id limit 5000
  ), urged as (
    insert into season_urging (season_id, entry_id, organisation_id, on_day, at, by_account, by_node, note, scope)
    select season, entry, organisation, the_day, the_at, the_account, the_node, the_note, scope from of
    on conflict do nothing returning entry_id
  ), told as (
    insert into notice_of_due (id, kind, subject_kind, subject_id, due_at, sent_at, done_at, scope, organisation_id, evaluator_id, body)
    select of.season || '/' || of.entry || '/urged/' || to_char(the_day, 'YYYYMMDD'), 'year-table', 'year-table', of.season || '/' || of.entry,
      (of.due + 1)::timestamp at time zone 'Asia/Shanghai', the_at, null, of.scope || of.season_scope, of.organisation, null,
      the_body || jsonb_build_object('season', of.season, 'entry', of.entry, 'name', of.name, 'due', of.due, 'days', of.due - the_day, 'office', the_office, 'note', the_note)
    from of join urged on urged.entry_id = of.entry
    on conflict (id) do nothing
  )
  select entry_id from urged order by entry_id;
end $$;
revoke all on function urge_units(text, text[], date, timestamptz, text, text, text, text, jsonb) from public;
grant execute on function urge_units(text, text[], date, timestamptz, text, text, text, text, jsonb) to qingce_app;

-- A form of which nothing is added up has no elements: an empty array says of what.
create or replace function each_total(n integer, expression text) returns text language sql immutable set search_path = public, pg_temp as $$
  select case when n = 0 then '''{}''::numeric[]' else 'array[' || (select string_agg(format(expression, i), ', ' order by i) from generate_series(1, n) i) || ']' end
$$;
