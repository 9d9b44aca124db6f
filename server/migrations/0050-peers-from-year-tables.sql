-- Peers among listed units from their yearly tables, one a unit, without names; sheets count only for those who have no table of that year.

-- Credit codes of standing units with a table of that form and year, filed or passed, in an industry. For the two functions below alone.
create function units_with_table(the_form text, the_year integer, the_industry text) returns table (credit_code text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.credit_code
  from public.filing f join public.season s on s.id = f.season_id join public.entry e on e.id = f.entry_id
  where qingce_role() is not null and s.form = the_form and f.year = the_year and f.standing in ('filed', 'passed')
    and starts_with(coalesce(f.industry, ''), the_industry) and e.to_day is null and not e.pool and e.credit_code is not null
$$;
revoke all on function units_with_table(text, integer, text) from public;

drop function peer_figures(text, integer, text, text, boolean, text);

-- One figure an organisation, its latest sheet's; only units that stand on a list where `listed`. Never the asking one's own, nor of those who count by their yearly table.
create function peer_figures(the_hash text, the_slot integer, the_industry text, the_region text, listed boolean, except_organisation text, the_form text, the_year integer) returns float8[]
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(latest.figure order by latest.figure), '{}')
  from (
    select distinct on (f.organisation_id) f.figures[the_slot + 1] as figure
    from public.sheet_figures f
    where qingce_role() is not null and f.hash = the_hash
      and starts_with(f.industry, the_industry) and starts_with(f.region, the_region)
      and f.organisation_id <> except_organisation
      and (not listed or exists (
        select 1 from public.organisation o join public.entry e on e.credit_code = o.credit_code
        where o.id = f.organisation_id and e.to_day is null and not e.pool))
      and (the_form = '' or not exists (
        select 1 from public.organisation o join units_with_table(the_form, the_year, the_industry) u on u.credit_code = o.credit_code
        where o.id = f.organisation_id))
    order by f.organisation_id, f.submitted_at desc
  ) latest
  where latest.figure is not null and latest.figure <> 'NaN'::float8
$$;
revoke all on function peer_figures(text, integer, text, text, boolean, text, text, integer) from public;
grant execute on function peer_figures(text, integer, text, text, boolean, text, text, integer) to qingce_app;

-- The wanted figures of each listed unit's yearly table, in an order that tells nothing of the units. Never the asking one's own.
create function peer_year_figures(the_form text, wanted text[], the_year integer, the_industry text, except_organisation text) returns table (figures float8[])
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  held text[];
  list text;
begin
  select columns into held from public.year_form where id = the_form;
  if qingce_role() is null or held is null or cardinality(wanted) = 0 then return; end if;
  if not wanted <@ held then return; end if;
  select string_agg(format('t.%I', one), ', ' order by place) into list from unnest(wanted) with ordinality as w(one, place);
  return query execute format(
    'select one.figures from (
       select distinct on (e.credit_code) array[%s]::float8[] as figures
       from upkeep.%I t join public.filing f on f.id = t.filing_id join public.entry e on e.id = f.entry_id
       where t.year = $1 and e.credit_code in (select credit_code from units_with_table($2, $1, $3))
         and f.standing in (''filed'', ''passed'') and e.to_day is null and not e.pool
         and not exists (select 1 from public.organisation o where o.id = $4 and o.credit_code = e.credit_code)
       order by e.credit_code, f.filed_at desc
     ) one order by one.figures', list, replace(the_form, '-', '_'))
    using the_year, the_form, the_industry, except_organisation;
end $$;
revoke all on function peer_year_figures(text, text[], integer, text, text) from public;
grant execute on function peer_year_figures(text, text[], integer, text, text) to qingce_app;
