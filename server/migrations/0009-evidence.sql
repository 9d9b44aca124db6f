-- Evidence 佐证: what a file is (once a digest) and where it is used; the bytes lie on disk or in S3.
create table evidence (
  digest text primary key,
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null
);
create table evidence_use (
  digest text not null,
  declaration_id text not null,
  organisation_id text not null,
  -- the field or item it proves
  place text not null,
  name text not null,
  scope text[] not null,
  primary key (declaration_id, place, digest)
);
create index evidence_use_digest on evidence_use (digest);

alter table evidence enable row level security;
alter table evidence_use enable row level security;
grant select, insert on evidence to qingce_app;
grant select, insert, update, delete on evidence_use to qingce_app;

create policy evidence_use_in_scope on evidence_use to qingce_app
  using (scope && (select qingce_nodes())
    or organisation_id = (select qingce_organisation())
    or declaration_id in (select e.declaration_id from engagement e
              where e.evaluator_id = (select qingce_evaluator()) and e.state <> 'ended')
    or declaration_id in (select a.declaration_id from assignment a
              where a.expert_id = (select qingce_account()) and a.state <> 'ended'));
create policy evidence_used_in_scope on evidence for select to qingce_app
  using (exists (select from evidence_use u where u.digest = evidence.digest));
create policy evidence_stored on evidence for insert to qingce_app
  with check ((select qingce_role()) <> 'public');
