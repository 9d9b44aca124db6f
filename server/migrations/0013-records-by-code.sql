-- Whatever outside registers hold of one credit code is found by the check, also what stood there before the firm registered.
-- It runs as the owner, past row-level security, and answers only for the code that is asked.
create function records_of(the_code text) returns setof public.record
language sql stable security definer set search_path = public, pg_temp
as $$ select * from public.record where credit_code = the_code and qingce_role() is not null $$;

revoke all on function records_of(text) from public;
grant execute on function records_of(text) to qingce_app;
