-- Declarations 申报 and those who work on them. Before submission a declaration's scope is empty: no office sees it.
create table declaration (
  id text collate "C" primary key,
  number text unique,
  round_id text not null,
  organisation_id text not null,
  kind text not null,
  region text not null,
  scope text[] not null,
  status text not null,
  step text not null,
  score numeric,
  submitted_at timestamptz,
  snapshot_digest text,
  body jsonb not null default '{}',
  version integer not null
);
create index declaration_round on declaration (round_id, kind, status, region, id);
create index declaration_region on declaration (region, status, id);
create index declaration_organisation on declaration (organisation_id, id);

create table draft (
  declaration_id text collate "C" primary key,
  organisation_id text not null,
  -- JSON as text: a draft keeps every keystroke, also those that jsonb refuses (\u0000)
  body text not null,
  revision integer not null,
  saved_at timestamptz not null
);

create table engagement (
  id text collate "C" primary key,
  declaration_id text not null,
  round_id text not null,
  organisation_id text not null,
  evaluator_id text not null,
  state text not null,
  scope text[] not null,
  body jsonb not null default '{}',
  version integer not null
);
create index engagement_declaration on engagement (declaration_id);
create index engagement_evaluator on engagement (evaluator_id, round_id);

create table assignment (
  id text collate "C" primary key,
  declaration_id text not null,
  round_id text not null,
  expert_id text not null,
  state text not null,
  scope text[] not null,
  body jsonb not null default '{}',
  version integer not null
);
create index assignment_declaration on assignment (declaration_id);
create index assignment_expert on assignment (expert_id, round_id);

create table recommendation (
  round_id text not null,
  kind text not null,
  region text not null,
  declaration_id text not null,
  rank integer not null check (rank > 0),
  reserve boolean not null,
  scope text[] not null,
  body jsonb not null default '{}',
  primary key (round_id, declaration_id, region),
  unique (round_id, kind, region, rank) deferrable initially deferred
);

alter table declaration enable row level security;
alter table draft enable row level security;
alter table engagement enable row level security;
alter table assignment enable row level security;
alter table recommendation enable row level security;
grant select, insert, update on declaration, draft, engagement, assignment to qingce_app;
grant delete on draft to qingce_app;
grant select, insert, update, delete on recommendation to qingce_app;

create policy engagement_in_scope on engagement to qingce_app
  using (scope && (select qingce_nodes())
    or organisation_id = (select qingce_organisation())
    or evaluator_id = (select qingce_evaluator()));

-- an expert sees own assignments, not those of the others: scores stay sealed until all are in
create policy assignment_in_scope on assignment to qingce_app
  using (scope && (select qingce_nodes()) or expert_id = (select qingce_account()));

create policy declaration_in_scope on declaration to qingce_app
  using (scope && (select qingce_nodes())
    or organisation_id = (select qingce_organisation())
    or id in (select e.declaration_id from engagement e
              where e.evaluator_id = (select qingce_evaluator()) and e.state <> 'ended')
    or id in (select a.declaration_id from assignment a
              where a.expert_id = (select qingce_account()) and a.state <> 'ended'));

create policy draft_of_its_owner on draft to qingce_app
  using (organisation_id = (select qingce_organisation())
    or declaration_id in (select e.declaration_id from engagement e
              where e.evaluator_id = (select qingce_evaluator()) and e.state <> 'ended'));

create policy recommendation_in_scope on recommendation to qingce_app using (scope && (select qingce_nodes()));

create policy organisation_in_scope on organisation to qingce_app
  using (scope && (select qingce_nodes())
    or id = (select qingce_organisation())
    or id in (select e.organisation_id from engagement e
              where e.evaluator_id = (select qingce_evaluator()) and e.state <> 'ended'));
