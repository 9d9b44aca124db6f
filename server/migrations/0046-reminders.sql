-- Reminders of yearly tables, told to every listed unit of a season at once.

-- Who has not filed is reminded, with the organisation found by its credit code wherever it lies. Only the season's own authority; said twice it is told once.
create function remind_season(the_season text, the_days integer, the_due timestamptz, the_at timestamptz, the_body jsonb) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  told integer;
begin
  insert into notice_of_due (id, kind, subject_kind, subject_id, due_at, sent_at, done_at, scope, organisation_id, evaluator_id, body)
  select s.id || '/' || e.id || '/' || to_char(s.due, 'YYYYMMDD') || '/' || the_days, 'year-table', 'year-table', s.id || '/' || e.id, the_due, the_at, null,
    e.scope || s.scope, coalesce(e.organisation_id, o.id), null, the_body || jsonb_build_object('season', s.id, 'entry', e.id, 'name', e.name, 'days', the_days)
  from season s
  join entry e on e.level = s.level and e.kind = s.kind and not e.pool and (s.node = 'CN' or s.node = any(e.scope))
    and e.from_day <= make_date(s.year, 12, 31) and e.to_day is null
  left join organisation o on o.credit_code = e.credit_code
  where s.id = the_season and s.standing = 'open' and qingce_role() = 'officer' and s.node = any(qingce_nodes())
    and not exists (select 1 from filing f where f.season_id = s.id and f.entry_id = e.id)
  on conflict (id) do nothing;
  get diagnostics told = row_count;
  return told;
end $$;
revoke all on function remind_season(text, integer, timestamptz, timestamptz, jsonb) from public;
grant execute on function remind_season(text, integer, timestamptz, timestamptz, jsonb) to qingce_app;
