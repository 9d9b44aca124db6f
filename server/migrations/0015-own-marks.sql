-- To see a stream is not to write it: what is public is read by everyone and written only by who holds a node, body or office of its scope.
create function qingce_own_marks() returns text[] language sql stable parallel safe
  return qingce_nodes()
    || case when qingce_organisation() is null then '{}'::text[] else array['organisation:' || qingce_organisation()] end
    || case when qingce_evaluator() is null then '{}'::text[] else array['evaluator:' || qingce_evaluator()] end;

drop policy stream_in_scope on stream;
create policy stream_seen_in_scope on stream for select to qingce_app using (scope && (select qingce_marks()));
create policy stream_begun_in_scope on stream for insert to qingce_app with check (scope && (select qingce_own_marks()));
create policy stream_moved_in_scope on stream for update to qingce_app
  using (scope && (select qingce_own_marks())) with check (scope && (select qingce_own_marks()));

-- One's own account is read, not rewritten: role and nodes are given by the security administrator, passwords pass the gate.
drop policy account_at_the_gate on account;
create policy account_seen on account for select to qingce_app
  using ((select qingce_role()) in ('gate', 'system', 'security') or id = (select qingce_account()));
create policy account_registers_itself on account for insert to qingce_app
  with check ((select qingce_role()) in ('gate', 'system', 'security')
    or id = (select qingce_account()) and nodes = '{}' and (
      role = 'applicant' and organisation_id = (select qingce_organisation())
      or role = 'evaluator' and evaluator_id = (select qingce_evaluator())));
create policy account_changed_in_office on account for update to qingce_app
  using ((select qingce_role()) in ('gate', 'system', 'security'));
