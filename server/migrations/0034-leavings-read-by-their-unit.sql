-- A unit reads the leavings proposed of it and writes none: whatever it proposes is written for it by the act that asked the policy.
drop policy entry_leaving_in_scope on entry_leaving;
create policy entry_leaving_in_scope on entry_leaving to qingce_app using (scope && (select qingce_nodes()));
create policy entry_leaving_of_its_organisation on entry_leaving for select to qingce_app using (organisation_id = (select qingce_organisation()));
