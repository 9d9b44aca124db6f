-- LIKE is not leakproof, so below row-level security the planner may not use a trigram index. These run as the owner and
-- carry the same rule in plain sight; they give ids, which the caller then reads under its own policies.
create function search_organisations(pattern text, most integer) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select o.id from organisation o
  where (o.name like pattern or o.pinyin like pattern)
    and (o.scope && qingce_nodes() or o.id = qingce_organisation())
  order by o.id limit most
$$;

create function search_entries(pattern text, most integer) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.id from entry e
  where (e.name like pattern or e.pinyin like pattern)
    and (e.published and qingce_role() is not null or e.scope && qingce_nodes())
  order by e.id limit most
$$;

revoke all on function search_organisations(text, integer), search_entries(text, integer) from public;
grant execute on function search_organisations(text, integer), search_entries(text, integer) to qingce_app;
