-- Marks of priority and subsidy on register entries with the clause that grants them; and what a listed unit tells of itself: practice, commitment, yearly report.
create table entry_mark (
  id text collate "C" primary key,
  entry_id text collate "C" not null,
  organisation_id text,
  mark text not null check (mark in ('subsidy', 'priority')),
  edition text not null,
  clause text not null,
  says text not null,
  document text not null,
  from_day date not null,
  -- first day on which it holds no more
  ended_on date,
  ended_reason text,
  -- by the unit's leaving its list, and not by an officer
  ended_by_leaving boolean not null,
  scope text[] not null,
  version integer not null
);
create index entry_mark_entry on entry_mark (entry_id);
create unique index entry_mark_open on entry_mark (entry_id, mark, clause) where ended_on is null;

create table entry_story (
  id text collate "C" primary key,
  entry_id text collate "C" not null,
  organisation_id text not null,
  kind text not null check (kind in ('practice', 'commitment', 'report')),
  name text not null,
  title text not null,
  summary text not null,
  file jsonb,
  state text not null check (state in ('draft', 'filed', 'returned', 'published', 'withdrawn')),
  filed_at timestamptz,
  reason text,
  recommended boolean not null,
  document text,
  published_on date,
  -- node of the list's authority, which checks it
  authority text not null,
  scope text[] not null,
  version integer not null
);
create index entry_story_entry on entry_story (entry_id);
create index entry_story_scope on entry_story using gin (scope);

alter table entry_mark enable row level security;
alter table entry_story enable row level security;
grant select, insert, update on entry_mark, entry_story to qingce_app;
-- a mark is as public as the entry that bears it
create policy entry_mark_seen_by_all on entry_mark for select to qingce_app using ((select qingce_role()) is not null);
create policy entry_mark_set_in_scope on entry_mark for insert to qingce_app with check (scope && (select qingce_nodes()));
create policy entry_mark_moved_in_scope on entry_mark for update to qingce_app using (scope && (select qingce_nodes()));
-- a draft is its unit's alone, what is filed its offices' too, what is published everybody's
create policy entry_story_seen on entry_story for select to qingce_app
  using (state = 'published' and (select qingce_role()) is not null or organisation_id = (select qingce_organisation())
    or state <> 'draft' and scope && (select qingce_nodes()));
create policy entry_story_kept_by_unit on entry_story for insert to qingce_app with check (organisation_id = (select qingce_organisation()));
create policy entry_story_moved on entry_story for update to qingce_app
  using (organisation_id = (select qingce_organisation()) or state <> 'draft' and scope && (select qingce_nodes()));
