-- Every searched name beside its pinyin (written by the store, older rows filled at the start of a house), the inbox's columns on
-- declarations, and orders of the register. A search takes two patterns: what was typed, and what was typed as pinyin.
alter table evaluator add column pinyin text not null default '';
create index evaluator_name on evaluator using gin (name gin_trgm_ops);
create index evaluator_pinyin on evaluator using gin (pinyin gin_trgm_ops);

-- `open`: the open steps. `turn`: marks of those who are to act, once as they are and once behind their step (step|mark).
alter table declaration
  add column name text not null default '',
  add column pinyin text not null default '',
  add column open text[] not null default '{}',
  add column turn text[] not null default '{}';
create index declaration_name on declaration using gin (name gin_trgm_ops);
create index declaration_pinyin on declaration using gin (pinyin gin_trgm_ops);
create index declaration_number on declaration using gin (number gin_trgm_ops);
create index declaration_scope on declaration using gin (scope);
create index declaration_turn on declaration using gin (turn);

create index organisation_without_pinyin on organisation (id) where pinyin = '';
create index evaluator_without_pinyin on evaluator (id) where pinyin = '';
create index entry_without_pinyin on entry (id) where pinyin = '';
create index declaration_without_pinyin on declaration (id) where pinyin = '';

create index entry_by_pinyin on entry ((left(pinyin, 80)) collate "C", id);
create index entry_by_region on entry (region collate "C", id);
create index entry_by_day on entry (from_day, id);

drop function search_organisations(text, integer);
drop function search_entries(text, integer);

create function search_organisations(words text, sounds text) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select o.id from organisation o
  where (o.name like words or o.pinyin like sounds)
    and (o.scope && qingce_nodes() or o.id = qingce_organisation())
$$;

create function search_entries(words text, sounds text) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.id from entry e
  where (e.name like words or e.pinyin like sounds)
    and (e.published and qingce_role() is not null or e.scope && qingce_nodes())
$$;

create function search_evaluators(words text, sounds text) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select v.id from evaluator v
  where (v.name like words or v.pinyin like sounds) and qingce_role() is not null
$$;

-- the rule of declaration_in_scope (0006); a number is found in capitals
create function search_declarations(words text, sounds text) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$
  select d.id from declaration d
  where (d.name like words or d.pinyin like sounds or d.number like upper(words))
    and (d.scope && qingce_nodes()
      or d.organisation_id = qingce_organisation()
      or exists (select from engagement g where g.declaration_id = d.id and g.evaluator_id = qingce_evaluator() and g.state <> 'ended')
      or exists (select from assignment a where a.declaration_id = d.id and a.expert_id = qingce_account() and a.state <> 'ended'))
$$;

revoke all on function search_organisations(text, text), search_entries(text, text), search_evaluators(text, text), search_declarations(text, text) from public;
grant execute on function search_organisations(text, text), search_entries(text, text), search_evaluators(text, text), search_declarations(text, text) to qingce_app;
