-- The figures of submitted sheets 自评表数值, numbered as their sealed scheme numbers them, for comparison among peers. One row a declaration;
-- peers are read only as a sorted list of numbers without names, by the function below.
create table sheet_figures (
  declaration_id text collate "C" primary key,
  organisation_id text not null,
  hash text not null,
  industry text collate "C" not null,
  region text not null,
  figures float8[] not null,
  submitted_at timestamptz not null
);
create index sheet_figures_peers on sheet_figures (hash, industry text_pattern_ops, organisation_id, submitted_at);

alter table sheet_figures enable row level security;
grant select, insert, update on sheet_figures to qingce_app;
create policy sheet_figures_own on sheet_figures to qingce_app using (organisation_id = (select qingce_organisation()));

-- One figure an organisation, its latest; only units that stand on a list where `listed`. Never the asking one's own.
create function peer_figures(the_hash text, the_slot integer, the_industry text, the_region text, listed boolean, except_organisation text) returns float8[]
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
    order by f.organisation_id, f.submitted_at desc
  ) latest
  where latest.figure is not null and latest.figure <> 'NaN'::float8
$$;

revoke all on function peer_figures(text, integer, text, text, boolean, text) from public;
grant execute on function peer_figures(text, integer, text, text, boolean, text) to qingce_app;
