-- Quotas and caps as numbered seats: holder n of at most cap. No name is here, only ids; every signed-in act may count.
create table slot_counter (
  scope_key text collate "C" primary key,
  taken integer not null check (taken >= 0),
  cap integer not null,
  check (taken <= cap)
);
create table slot (
  scope_key text collate "C" not null,
  n integer not null check (n > 0),
  holder text not null,
  primary key (scope_key, n),
  unique (scope_key, holder)
);

-- The counter's row lock is the queue; each statement after it sees what the one before it committed.
-- Gives the seat (the same one again for the same holder), or null when all are taken.
create function take_slot(the_key text, the_cap integer, the_holder text) returns integer
language plpgsql volatile as $$
declare
  seat integer;
  seats_taken integer;
begin
  insert into slot_counter (scope_key, taken, cap) values (the_key, 0, the_cap) on conflict do nothing;
  select taken into seats_taken from slot_counter where scope_key = the_key for update;
  select n into seat from slot where scope_key = the_key and holder = the_holder;
  if seat is not null then return seat; end if;
  if seats_taken >= the_cap then return null; end if;
  select min(free.n) into seat from generate_series(1, seats_taken + 1) as free(n)
    where not exists (select from slot where scope_key = the_key and slot.n = free.n);
  insert into slot (scope_key, n, holder) values (the_key, seat, the_holder);
  update slot_counter set taken = seats_taken + 1, cap = the_cap where scope_key = the_key;
  return seat;
end $$;

create function leave_slot(the_key text, the_holder text) returns boolean language plpgsql volatile as $$
begin
  perform from slot_counter where scope_key = the_key for update;
  delete from slot where scope_key = the_key and holder = the_holder;
  if not found then return false; end if;
  update slot_counter set taken = taken - 1 where scope_key = the_key;
  return true;
end $$;

alter table slot_counter enable row level security;
alter table slot enable row level security;
grant select, insert, update on slot_counter to qingce_app;
grant select, insert, delete on slot to qingce_app;
create policy slot_counter_for_acts on slot_counter to qingce_app using ((select qingce_role()) <> 'public');
create policy slot_for_acts on slot to qingce_app using ((select qingce_role()) <> 'public');
