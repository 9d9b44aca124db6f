-- Hints at the independence of an evaluation: what files and texts of both sides share. For those who review the case, never for
-- the applicant or the evaluator. `figures` are those of the evaluator's texts, kept to be held against its later reports.
create table independence_look (
  declaration_id text collate "C" primary key,
  engagement_id text not null,
  evaluator_id text not null,
  -- of the material that was looked at
  digest text not null,
  looked_at timestamptz not null,
  hints jsonb not null,
  unread jsonb not null,
  figures jsonb not null,
  notes jsonb not null,
  scope text[] not null,
  version integer not null
);
create index independence_look_evaluator on independence_look (evaluator_id);

alter table independence_look enable row level security;
grant select, insert, update on independence_look to qingce_app;
create policy independence_look_of_the_offices on independence_look to qingce_app
  using ((select qingce_role()) = 'officer' and scope && (select qingce_nodes()));
create policy independence_look_of_its_experts on independence_look for select to qingce_app
  using (declaration_id in (select a.declaration_id from assignment a
              where a.expert_id = (select qingce_account()) and a.state in ('declared', 'scored', 'opened')));
