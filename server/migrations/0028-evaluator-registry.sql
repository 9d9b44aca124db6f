-- The registry of evaluators: staff as records, dated ties between bodies, review and publication.
alter table evaluator add column standing text not null default 'registered'
  check (standing in ('registered', 'returned', 'reviewed', 'published'));

-- Who works for an evaluator 专职人员. Personal: name and person are read by the office and the body itself alone. `person` is a keyed digest
-- of the identity number, which itself is never kept.
create table evaluator_staff (
  id text collate "C" primary key,
  evaluator_id text collate "C" not null,
  person text not null,
  name text not null,
  title text not null check (title in ('junior', 'middle', 'senior')),
  field text not null,
  full_time boolean not null,
  from_day date not null,
  to_day date
);
create index evaluator_staff_body on evaluator_staff (evaluator_id);

-- The key of that digest: drawn here, read by nobody but the function below.
create table person_key (key text not null);
insert into person_key values (md5(gen_random_uuid()::text) || md5(gen_random_uuid()::text));
create function person_of(identity_number text) returns text
language sql stable security definer set search_path = public, pg_temp
as $$ select encode(sha256(convert_to(key || ':' || identity_number, 'UTF8')), 'hex') from person_key limit 1 $$;
revoke all on function person_of(text) from public;
grant execute on function person_of(text) to qingce_app;

-- For counting: records of the bodies given without name or digest; a person is a number that holds within this answer only.
create function staff_of_bodies(bodies text[]) returns table (id text, evaluator text, person integer, title text, field text, full_time boolean, from_day date, to_day date)
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.id, s.evaluator_id, dense_rank() over (order by s.person)::integer, s.title, s.field, s.full_time, s.from_day, s.to_day
  from evaluator_staff s where s.evaluator_id = any(bodies) and qingce_role() is not null
$$;

-- What ties a body to another 关联关系: `other` is a credit code, or the name of a legal representative. Rows are ended, never taken away.
create table evaluator_tie (
  credit_code text collate "C" not null,
  kind text collate "C" not null check (kind in ('ownership', 'declared', 'legal-representative')),
  other text collate "C" not null,
  from_day date not null,
  to_day date,
  evaluator_id text collate "C" not null,
  primary key (credit_code, kind, other, from_day)
);
create index evaluator_tie_other on evaluator_tie (other);

insert into evaluator_tie (credit_code, kind, other, from_day, evaluator_id)
  select credit_code, 'legal-representative', legal_representative, coalesce(registered_on, date '2016-01-01'), id from evaluator;
insert into evaluator_tie (credit_code, kind, other, from_day, evaluator_id)
  select distinct v.credit_code, 'declared', a.code, coalesce(v.registered_on, date '2016-01-01'), v.id
  from evaluator v, lateral jsonb_array_elements_text(coalesce(v.body->'affiliates', '[]')) as a(code);

alter table evaluator_staff enable row level security;
alter table person_key enable row level security;
alter table evaluator_tie enable row level security;
grant select, insert, update on evaluator_staff, evaluator_tie to qingce_app;

create policy evaluator_staff_in_office on evaluator_staff to qingce_app
  using ((select qingce_role()) = 'officer' or evaluator_id = (select qingce_evaluator()));
create policy evaluator_tie_seen_by_all on evaluator_tie for select to qingce_app using ((select qingce_role()) is not null);
create policy evaluator_tie_told on evaluator_tie for insert to qingce_app
  with check ((select qingce_role()) = 'officer' or evaluator_id = (select qingce_evaluator()));
create policy evaluator_tie_ended on evaluator_tie for update to qingce_app
  using ((select qingce_role()) = 'officer' or evaluator_id = (select qingce_evaluator()));

-- A body that ties itself to others gives all of them one key; nothing else of theirs does it touch.
create function regroup_evaluators(codes text[], key text) returns void
language sql volatile security definer set search_path = public, pg_temp
as $$
  update evaluator set group_key = key
  where credit_code = any(codes) and group_key <> key and qingce_role() in ('officer', 'evaluator')
$$;

-- Places under a cap are each body's own; a group's are counted together. Those taken under a group's key move to the body that took them.
update slot s set scope_key = 'cap:' || split_part(s.scope_key, ':', 2) || ':' || e.evaluator_id
  from engagement e where s.scope_key like 'cap:%' and e.id = s.holder;
delete from slot_counter where scope_key like 'cap:%';
insert into slot_counter (scope_key, taken, cap)
  select scope_key, count(*), greatest(count(*), max(n)) from slot where scope_key like 'cap:%' group by scope_key;
