-- Proofs of an evaluator's registration as files, its past work as dated records, and its history as this house and the published lists know it.
alter table evaluator drop constraint evaluator_standing_check;
alter table evaluator add constraint evaluator_standing_check check (standing in ('registered', 'submitted', 'returned', 'reviewed', 'published'));
-- what waited for its review had been handed in by registering
update evaluator set standing = 'submitted' where standing = 'registered';

-- Files 证明文件: `place` is the fact, person or piece of work that one proves. Personal: read by the body itself, and by an office that reviews it,
-- which then speaks beside it; nobody else.
create table evaluator_proof (
  evaluator_id text collate "C" not null,
  place text collate "C" not null,
  digest text collate "C" not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  primary key (evaluator_id, place, digest)
);

-- Past work 业绩, told by the body: withdrawn, never taken away.
create table evaluator_deed (
  id text collate "C" primary key,
  evaluator_id text collate "C" not null,
  kind text not null check (kind in ('evaluation', 'research', 'standard', 'policy')),
  day date not null,
  what text not null,
  whose text not null,
  source text not null,
  withdrawn boolean not null default false
);
create index evaluator_deed_body on evaluator_deed (evaluator_id);

alter table evaluator_proof enable row level security;
alter table evaluator_deed enable row level security;
grant select, insert, delete on evaluator_proof to qingce_app;
grant select, insert, update on evaluator_deed to qingce_app;
create policy evaluator_proof_of_its_body on evaluator_proof to qingce_app using (evaluator_id = (select qingce_evaluator()));
create policy evaluator_deed_of_its_body on evaluator_deed to qingce_app using (evaluator_id = (select qingce_evaluator()));

-- Staff stand under the same wall: an office reads them when it speaks beside the body that it reviews.
drop policy evaluator_staff_in_office on evaluator_staff;
create policy evaluator_staff_of_its_body on evaluator_staff to qingce_app using (evaluator_id = (select qingce_evaluator()));

-- For counting: kinds and days alone; a report filed here is past work on the day that it was filed.
create function deeds_of_body(whose_id text) returns table (kind text, day date)
language sql stable security definer set search_path = public, pg_temp
as $$
  select d.kind, d.day from evaluator_deed d where d.evaluator_id = whose_id and not d.withdrawn and qingce_role() is not null
  union all
  select 'evaluation', (v.at::timestamptz at time zone 'Asia/Shanghai')::date
  from engagement e join event v on v.stream_kind = 'engagement' and v.stream_id = e.id and v.type = 'filed'
  where e.evaluator_id = whose_id and qingce_role() is not null
$$;

-- What became of the units that the body evaluated: from the log, the register, and the published lists that name it or a name judged to be its own.
create function history_of_body(whose_id text) returns table (what text, day date, unit text, source text)
language sql stable security definer set search_path = public, pg_temp
as $$
  with own as (select e.id, e.declaration_id, e.organisation_id, r.title from engagement e join round r on r.id = e.round_id
      where e.evaluator_id = whose_id and whose_id = qingce_evaluator()),
    filed as (select w.*, (min(v.at)::timestamptz at time zone 'Asia/Shanghai')::date as on_day from own w
      join event v on v.stream_kind = 'engagement' and v.stream_id = w.id and v.type = 'filed' group by w.id, w.declaration_id, w.organisation_id, w.title),
    names as (select name from evaluator where id = whose_id and whose_id = qingce_evaluator()
      union select name from evaluator_spelling where evaluator_id = whose_id and same and whose_id = qingce_evaluator()),
    listed as (select n.name, n.from_day, n.to_day, f.title as source from entry n join filed f on f.declaration_id = n.declaration_id where n.published
      union all
      select n.name, n.from_day, n.to_day, coalesce(n.body->>'document', n.body->'published'->>'batch', '') from entry n
      where n.published and n.declaration_id is null and n.body->'published'->>'evaluator' in (select name from names))
  select 'evaluated', f.on_day, coalesce(o.name, ''), f.title from filed f left join organisation o on o.id = f.organisation_id
  union all select 'listed', l.from_day, l.name, l.source from listed l
  union all select 'removed', l.to_day, l.name, l.source from listed l where l.to_day is not null
$$;
revoke all on function deeds_of_body(text), history_of_body(text) from public;
grant execute on function deeds_of_body(text), history_of_body(text) to qingce_app;
