-- What a list's yearly tables come to, kept beside them: a unit's share of its season, and cells that hold the sums of shares. Cells are only ever
-- added to, in the transaction that changed the rows below them: a cell is the sum of its rows, and folding them changes no sum.
alter table year_form add column totals text[] not null default '{}';

create table year_share (
  season_id text collate "C" not null references season,
  entry_id text collate "C" not null,
  region text not null default '',
  division text not null default '',
  scope text[] not null default '{}',
  cohort integer not null default 0,
  filed integer not null default 0,
  late integer not null default 0,
  -- figures in the order of the form's totals; numeric, so that what is taken off again leaves nothing behind
  sums numeric[] not null default '{}',
  known integer[] not null default '{}',
  same numeric[] not null default '{}',
  before numeric[] not null default '{}',
  found integer not null default 0,
  open integer not null default 0,
  asked integer not null default 0,
  confirmed integer not null default 0,
  cleared integer not null default 0,
  primary key (season_id, entry_id)
);
create index year_share_entry on year_share (entry_id);

-- one node looked at, the places next below it, divisions of industry
create table year_cell (
  season_id text collate "C" not null references season,
  node text not null,
  place text not null,
  division text not null,
  scope text[] not null,
  cohort integer not null,
  filed integer not null,
  late integer not null,
  sums numeric[] not null,
  known integer[] not null,
  same numeric[] not null,
  before numeric[] not null,
  found integer not null,
  open integer not null,
  asked integer not null,
  confirmed integer not null,
  cleared integer not null
);
create index year_cell_node on year_cell (season_id, node);
-- those who are leaving on a day to come
create index entry_leaving_day on entry (to_day) where to_day is not null;

alter table year_share enable row level security;
alter table year_cell enable row level security;
grant select on year_cell to qingce_app;
-- shares are read and written by the functions below alone
create policy year_cell_in_scope on year_cell for select to qingce_app using (scope && (select qingce_nodes()));

-- `sum` of each element of an array column, as text of an array expression
create function each_total(n integer, expression text) returns text language sql immutable set search_path = public, pg_temp as $$
  select 'array[' || coalesce(string_agg(format(expression, i), ', ' order by i), '') || ']' from generate_series(1, n) i
$$;

-- A unit's share as the rows stand: what recounting compares with, and what counting from scratch would give. Everything of a unit counts where it stands today.
create function year_share_now(of text, units text[]) returns setof year_share
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  s season;
  named text[];
  figures text := 'select null::text as filing_id, null::numeric[] as sums, null::integer[] as known, null::numeric[] as same, null::numeric[] as before where false';
begin
  select * into strict s from season where id = of;
  select f.totals into named from year_form f where f.id = s.form;
  if cardinality(coalesce(named, '{}')) > 0 then
    select format('select t.filing_id, array[%s] as sums, array[%s] as known, array[%s] as same, array[%s] as before
        from upkeep.%I t left join upkeep.%I l on l.entry_id = t.entry_id and l.year = t.year - 1 where t.year = $3 and ($2 is null or t.entry_id = any($2))',
      string_agg(format('coalesce(t.%1$I::numeric, 0)', one), ', ' order by n), string_agg(format('(t.%1$I is not null)::integer', one), ', ' order by n),
      string_agg(format('case when l.%1$I is null then 0 else coalesce(t.%1$I::numeric, 0) end', one), ', ' order by n),
      string_agg(format('case when t.%1$I is null then 0 else coalesce(l.%1$I::numeric, 0) end', one), ', ' order by n), replace(s.form, '-', '_'), replace(s.form, '-', '_'))
    into figures from unnest(named) with ordinality as u (one, n);
  end if;
  return query execute format($q$
    select $1, e.id, e.region, left(coalesce(e.industry, ''), 2), e.scope, 1, (f.id is not null)::integer, coalesce(f.late, false)::integer,
      coalesce(t.sums, '{}'), coalesce(t.known, '{}'), coalesce(t.same, '{}'), coalesce(t.before, '{}'),
      coalesce(n.found, 0), coalesce(n.open, 0), coalesce(n.asked, 0), coalesce(n.confirmed, 0), coalesce(n.cleared, 0)
    from entry e left join filing f on f.season_id = $1 and f.entry_id = e.id
      left join (%s) t on t.filing_id = f.id and f.standing <> 'closed'
      left join lateral (
        select count(*)::integer as found, (count(*) filter (where q.filing_id is null))::integer as open,
          (count(*) filter (where q.filing_id is not null and q.outcome is null))::integer as asked,
          (count(*) filter (where q.outcome = 'confirmed'))::integer as confirmed, (count(*) filter (where q.outcome = 'cleared'))::integer as cleared
        from nation_finding found left join finding_question q on q.filing_id = found.filing_id and q.check_id = found.check_id and q.digest = f.digest
        where found.filing_id = f.id) n on true
    where e.level = $4 and e.kind = $5 and not e.pool and ($6 = 'CN' or $6 = any(e.scope)) and e.from_day <= make_date($3, 12, 31)
      and ($2 is null or e.id = any($2)) and (e.to_day is null or f.id is not null)$q$, figures)
  using of, units, s.year, s.level, s.kind, s.node;
end $$;

-- Brings the shares of these units, or of all, to what the rows say, and adds the difference to the cells. Called twice it adds nothing.
create function recount_year(of text, units text[]) returns void
language plpgsql security definer set search_path = public, pg_temp set jit = off as $$
declare
  n integer := coalesce((select cardinality(f.totals) from season s join year_form f on f.id = s.form where s.id = of), 0);
begin
  insert into year_share (season_id, entry_id)
    select of, e.id from season s join entry e on e.level = s.level and e.kind = s.kind and not e.pool and (s.node = 'CN' or s.node = any(e.scope)) and e.from_day <= make_date(s.year, 12, 31)
    where s.id = of and (units is null or e.id = any(units)) order by e.id on conflict do nothing;
  -- two that change one unit come one after the other, and the later sees what the first did
  perform 1 from year_share where season_id = of and (units is null or entry_id = any(units)) order by entry_id for update;
  -- many at once are joined whole, whatever the planner takes them for while nothing has been analysed yet
  if units is null or cardinality(units) > 500 then perform set_config('enable_nestloop', 'off', true); end if;
  execute format($q$
    with was as materialized (select * from year_share where season_id = $1 and ($2 is null or entry_id = any($2))),
    found as materialized (select * from year_share_now($1, $2)),
    moved as materialized (
      select w.entry_id from was w left join found n on n.entry_id = w.entry_id
      where w is distinct from n and not (n.entry_id is null and w.cohort = 0)),
    written as (
      update year_share y set region = coalesce(n.region, ''), division = coalesce(n.division, ''), scope = coalesce(n.scope, '{}'), cohort = coalesce(n.cohort, 0), filed = coalesce(n.filed, 0),
        late = coalesce(n.late, 0), sums = coalesce(n.sums, '{}'), known = coalesce(n.known, '{}'), same = coalesce(n.same, '{}'), before = coalesce(n.before, '{}'),
        found = coalesce(n.found, 0), open = coalesce(n.open, 0), asked = coalesce(n.asked, 0), confirmed = coalesce(n.confirmed, 0), cleared = coalesce(n.cleared, 0)
      from moved m left join found n on n.entry_id = m.entry_id where y.season_id = $1 and y.entry_id = m.entry_id),
    signed as (
      select 1 as sign, n.* from found n join moved using (entry_id)
      union all select -1, w.* from was w join moved using (entry_id)),
    grouped as (
      select region, division, scope, sum(sign * cohort) as cohort, sum(sign * filed) as filed, sum(sign * late) as late,
        %1$s as sums, %2$s as known, %3$s as same, %4$s as before,
        sum(sign * found) as found, sum(sign * open) as open, sum(sign * asked) as asked, sum(sign * confirmed) as confirmed, sum(sign * cleared) as cleared
      from signed group by region, division, scope)
    insert into year_cell
    select $1, at.node, left(region, case when at.node = 'CN' then 2 else least(6, length(at.node) + 2) end), division,
      array(select u from unnest(g.scope) u where u = 'CN' or (at.node <> 'CN' and length(u) <= length(at.node)) order by u),
      cohort, filed, late, sums::numeric[], known::integer[], same::numeric[], before::numeric[], found, open, asked, confirmed, cleared
    from grouped g cross join lateral unnest(g.scope) as at (node)$q$,
    each_total(n, 'coalesce(sum(sign * sums[%s]), 0)'), each_total(n, 'coalesce(sum(sign * known[%s]), 0)'), each_total(n, 'coalesce(sum(sign * same[%s]), 0)'), each_total(n, 'coalesce(sum(sign * before[%s]), 0)'))
  using of, units;
  perform set_config('enable_nestloop', 'on', true);
end $$;

-- Says which figures of a form are added up; where that is new, its seasons are counted anew.
create function keep_form_totals(form_id text, named text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one text;
begin
  update year_form set totals = named where id = form_id and totals <> named and named <@ columns;
  if not found then return; end if;
  for one in select id from season where form = form_id order by id loop
    delete from year_cell where season_id = one;
    delete from year_share where season_id = one;
    perform recount_year(one, null);
  end loop;
end $$;

-- Rows of one cell into one row. Nobody who reads sees a difference.
create function fold_year(of text) returns integer
language plpgsql security definer set search_path = public, pg_temp set jit = off as $$
declare
  n integer := coalesce((select cardinality(f.totals) from season s join year_form f on f.id = s.form where s.id = of), 0);
  gone integer;
begin
  if not pg_try_advisory_xact_lock(hashtext('fold_year'), hashtext(of)) then return 0; end if;
  perform set_config('enable_nestloop', 'off', true);
  execute format($q$
    with twice as (select node, place, division, scope from year_cell where season_id = $1 group by 1, 2, 3, 4 having count(*) > 1),
    taken as (delete from year_cell c using twice t where c.season_id = $1 and (c.node, c.place, c.division, c.scope) = (t.node, t.place, t.division, t.scope) returning c.*),
    put as (
      insert into year_cell
      select $1, node, place, division, scope, sum(cohort), sum(filed), sum(late), (%s)::numeric[], (%s)::integer[], (%s)::numeric[], (%s)::numeric[], sum(found), sum(open), sum(asked), sum(confirmed), sum(cleared)
      from taken group by node, place, division, scope having sum(cohort) <> 0)
    select count(*) from taken$q$,
    each_total(n, 'sum(sums[%s])'), each_total(n, 'sum(known[%s])'), each_total(n, 'sum(same[%s])'), each_total(n, 'sum(before[%s])')) into gone using of;
  perform set_config('enable_nestloop', 'on', true);
  return gone;
end $$;

-- the rows below: whose share changed, season by season
create function year_rows_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
  wanted text := case
    when tg_table_schema = 'upkeep' then 'select f.season_id, array_agg(distinct f.entry_id) as units from changed c join filing f on f.entry_id = c.entry_id and f.year in (c.year, c.year + 1) group by 1 order by 1'
    when tg_table_name = 'filing' then 'select season_id, array_agg(distinct entry_id) as units from changed group by 1 order by 1'
    when tg_table_name = 'season' then 'select id as season_id, null::text[] as units from changed order by 1'
    when tg_table_name = 'entry' then 'select season_id, array_agg(distinct unit) as units from (
        select y.season_id, y.entry_id as unit from changed c join year_share y on y.entry_id = c.id
        union select s.id, c.id from changed c join season s on s.level = c.level and s.kind = c.kind and not c.pool and (s.node = ''CN'' or s.node = any(c.scope)) and c.from_day <= make_date(s.year, 12, 31)) both_ways
      group by 1 order by 1'
    else 'select f.season_id, array_agg(distinct f.entry_id) as units from changed c join filing f on f.id = c.filing_id group by 1 order by 1' end;
begin
  for one in execute wanted loop perform recount_year(one.season_id, one.units); end loop;
  return null;
end $$;

create function follow_year_rows(of regclass) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('create trigger year_rows_added after insert on %s referencing new table as changed for each statement execute function public.year_rows_changed()', of);
  execute format('create trigger year_rows_changed after update on %s referencing new table as changed for each statement execute function public.year_rows_changed()', of);
  execute format('create trigger year_rows_gone after delete on %s referencing old table as changed for each statement execute function public.year_rows_changed()', of);
end $$;
select follow_year_rows(one::regclass) from unnest(array['entry', 'filing', 'nation_finding', 'finding_question']) one;
create trigger year_rows_added after insert on season referencing new table as changed for each statement execute function year_rows_changed();
select follow_year_rows(format('upkeep.%I', replace(id, '-', '_'))::regclass) from year_form;

revoke all on function each_total, year_share_now, recount_year, fold_year, year_rows_changed, follow_year_rows, keep_form_totals from public;
grant execute on function keep_form_totals to qingce_app;

-- a form's table is followed from its first row on
create function follow_new_form() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform follow_year_rows(format('upkeep.%I', replace(new.id, '-', '_'))::regclass);
  return new;
end $$;
revoke all on function follow_new_form from public;
create trigger year_form_opened after insert on year_form for each row execute function follow_new_form();

select recount_year(id, null) from season;
