-- The application role, and what a transaction says about its caller. Roles belong to the cluster, so they may already be there.
create extension if not exists pg_trgm;

do $$ begin
  if not exists (select from pg_roles where rolname = 'qingce_app') then
    create role qingce_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

revoke create on schema public from public;
grant usage on schema public to qingce_app;

-- A caller is told by set_config(…, true) at the start of a transaction. What is not set is null, and null reads nothing;
-- nullif, because a pooled connection that once had a setting keeps it as an empty string.
create function qingce_role() returns text language sql stable parallel safe
  return nullif(current_setting('qingce.role', true), '');

create function qingce_account() returns text language sql stable parallel safe
  return nullif(current_setting('qingce.account', true), '');

create function qingce_organisation() returns text language sql stable parallel safe
  return nullif(current_setting('qingce.organisation', true), '');

create function qingce_evaluator() returns text language sql stable parallel safe
  return nullif(current_setting('qingce.evaluator', true), '');

-- Region nodes that the caller's account holds; none gives an empty list, which overlaps nothing.
create function qingce_nodes() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('qingce.nodes', true), ''), ',');

-- What a stream's scope may hold: region nodes, organisation:<id>, evaluator:<id>, public.
create function qingce_marks() returns text[] language sql stable parallel safe
  return qingce_nodes()
    || case when qingce_organisation() is null then '{}'::text[] else array['organisation:' || qingce_organisation()] end
    || case when qingce_evaluator() is null then '{}'::text[] else array['evaluator:' || qingce_evaluator()] end
    || case when qingce_role() is null then '{}'::text[] else array['public'] end;
