-- What everybody may know of a body's yearly reports: in which rounds it took part, and the day it filed; nothing of the cases, nothing of the text.
create function reports_of_body(whose_id text) returns table (round_id text, filed_on date)
language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct e.round_id, y.filed_on
  from engagement e left join year_report y on y.round_id = e.round_id and y.evaluator_id = e.evaluator_id
  where e.evaluator_id = whose_id and e.state <> 'ended' and qingce_role() is not null
    and exists (select from evaluator v where v.id = whose_id and (v.body->'published' is not null or v.blacklisted_until is not null))
  order by 1
$$;
revoke all on function reports_of_body(text) from public;
grant execute on function reports_of_body(text) to qingce_app;
