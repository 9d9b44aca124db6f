-- The expert pool 专家库, and scores sealed until the last of a case is in. A sealed score is read by its expert alone; all of a case
-- come out together through open_sealed_scores, once nobody who was assigned still owes one.
create table expert_profile (
  account_id text collate "C" primary key,
  authority text not null,
  login text not null,
  name text not null,
  pinyin text not null default '',
  fields text[] not null,
  employer text not null,
  employer_code text not null,
  title text not null,
  region text not null,
  available boolean not null,
  valid_from date not null,
  valid_until date not null,
  worked text[] not null,
  scope text[] not null,
  version integer not null
);
create index expert_profile_authority on expert_profile (authority, name);

alter table expert_profile enable row level security;
grant select, insert, update on expert_profile to qingce_app;
create policy expert_profile_of_its_authority on expert_profile to qingce_app using (scope && (select qingce_nodes()));
create policy expert_profile_own on expert_profile for select to qingce_app using (account_id = (select qingce_account()));

-- How many scores the step waits for; who judges a case is the authority's to know, not that of the tiers below.
alter table assignment add column wanted integer not null default 1 check (wanted > 0);
update assignment a set scope = array[r.authority] from round r where r.id = a.round_id;
update stream s set scope = a.scope from assignment a where s.kind = 'assignment' and s.id = a.id;

create table sealed_score (
  assignment_id text collate "C" not null,
  declaration_id text not null,
  expert_id text not null,
  -- of the material judged: who must judge it anew scores anew
  digest text not null,
  commitment text not null,
  body jsonb not null,
  primary key (assignment_id, digest)
);
create index sealed_score_declaration on sealed_score (declaration_id);

alter table sealed_score enable row level security;
grant select, insert on sealed_score to qingce_app;
create policy sealed_score_of_its_expert on sealed_score for select to qingce_app using (expert_id = (select qingce_account()));
create policy sealed_score_given on sealed_score for insert to qingce_app with check (expert_id = (select qingce_account()));

create function open_sealed_scores(the_declaration text, the_digest text)
returns table (assignment_id text, commitment text, body jsonb)
language sql stable security definer set search_path = public, pg_temp
as $$
  with in_hand as (
    select a.id, a.state, a.wanted, a.scope, s.commitment, s.body
    from public.assignment a
    left join public.sealed_score s on s.assignment_id = a.id and s.digest = the_digest
    where a.declaration_id = the_declaration and a.state in ('assigned', 'declared', 'scored', 'opened')
  )
  select h.id, h.commitment, h.body
  from in_hand h
  where h.state = 'scored' and h.commitment is not null
    and qingce_role() = 'officer' and h.scope && qingce_nodes()
    and not exists (select from in_hand where state in ('assigned', 'declared') or commitment is null)
    and (select count(*) >= max(wanted) from in_hand)
  order by h.commitment
$$;
revoke all on function open_sealed_scores(text, text) from public;
grant execute on function open_sealed_scores(text, text) to qingce_app;

-- who has withdrawn or was set aside sees the case no more
drop policy declaration_in_scope on declaration;
create policy declaration_in_scope on declaration to qingce_app
  using (scope && (select qingce_nodes())
    or organisation_id = (select qingce_organisation())
    or id in (select e.declaration_id from engagement e
              where e.evaluator_id = (select qingce_evaluator()) and e.state <> 'ended')
    or id in (select a.declaration_id from assignment a
              where a.expert_id = (select qingce_account()) and a.state not in ('ended', 'recused', 'set-aside')));

-- evidence opens with the declaration of interest
drop policy evidence_use_in_scope on evidence_use;
create policy evidence_use_in_scope on evidence_use to qingce_app
  using (scope && (select qingce_nodes())
    or organisation_id = (select qingce_organisation())
    or declaration_id in (select e.declaration_id from engagement e
              where e.evaluator_id = (select qingce_evaluator()) and e.state <> 'ended')
    or declaration_id in (select a.declaration_id from assignment a
              where a.expert_id = (select qingce_account()) and a.state in ('declared', 'scored', 'opened')));
