-- A call that runs until its money ends can stop itself. How comes with its publication and stays like all it says; a
-- call without it is not stopped by its money.
alter table grant_call
  add column until_money_ends jsonb,
  add column shows_remaining boolean not null default false,
  add check (until_money_ends is null or (closes_on is null
    and coalesce((until_money_ends ->> 'expectedShareBasisPoints')::integer, 10000) between 0 and 10000
    and coalesce((until_money_ends ->> 'marginOre')::bigint, 0) >= 0));

create or replace function call_stays() returns trigger
language plpgsql as $$
begin
  if (new.key, new.scheme_key, new.name, new.summary, new.page, new.opens_on, new.closes_on, new.historical,
      new.rule_set_id, new.form_id, new.workflow_id, new.payment_workflow_id, new.supersedes, new.kind,
      new.until_money_ends, new.shows_remaining) is distinct from
     (old.key, old.scheme_key, old.name, old.summary, old.page, old.opens_on, old.closes_on, old.historical,
      old.rule_set_id, old.form_id, old.workflow_id, old.payment_workflow_id, old.supersedes, old.kind,
      old.until_money_ends, old.shows_remaining) then
    raise exception 'a published call does not change: %', old.key using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

-- What came after the money had ended, in the order it came. Let in: there was room again. Nothing is taken out of the
-- line: a case that was decided, recommended or withdrawn meanwhile stands in it no longer.
create table waiting_case (
  case_id uuid primary key references grant_case,
  call_key text not null references grant_call,
  arrival bigint generated always as identity,
  arrived_at timestamptz not null default clock_timestamp(),
  let_in_at timestamptz
);
create index waiting_case_line on waiting_case (call_key, arrival) where let_in_at is null;
grant select, insert on waiting_case to tilsagn_app;
grant update (let_in_at) on waiting_case to tilsagn_app;

create function waiting_case_stands() returns trigger
language plpgsql as $$
begin
  if (new.case_id, new.call_key, new.arrival, new.arrived_at) is distinct from
     (old.case_id, old.call_key, old.arrival, old.arrived_at) or old.let_in_at is not null then
    raise exception 'nobody moves in the line' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function waiting_case_stands() is
  'Trigger: keeps each case at its place in the line, and one that was let in stays so (SQLSTATE 23001).';
create trigger waiting_case_stands before update on waiting_case
  for each row execute function waiting_case_stands();
alter table waiting_case enable always trigger waiting_case_stands;

create view waiting_place as
  select w.case_id, w.call_key, w.arrival, c.applied_ore,
         row_number() over (partition by w.call_key order by w.arrival)::integer as place
    from waiting_case w join grant_case c on c.id = w.case_id
   where w.let_in_at is null and c.decided_on is null and c.recommended_ore is null and c.state <> 'withdrawn';
comment on view waiting_place is 'The cases that wait for room under their call, with the place in the line, from 1.';

-- What is reserved for a recommended case is no longer available, so only what nobody has recommended is expected.
create view call_room as
  select g.key as call_key, money.available_ore, undecided.applied_ore, expected.expected_ore, line.waiting,
         (g.until_money_ends is not null and (line.waiting > 0 or money.available_ore - expected.expected_ore
            <= coalesce((g.until_money_ends ->> 'marginOre')::bigint, 0))) as is_full
    from grant_call g
   cross join lateral (
     select coalesce(sum(b.balance_ore), 0)::bigint as available_ore
       from grant_call_measure m
       join ledger.account a on a.frame = m.frame and a.year = m.year and a.measure = m.measure and a.kind = 'available'
       join ledger.account_balance b on b.account_id = a.id
      where m.call_key = g.key) money
   cross join lateral (
     select coalesce(sum(c.applied_ore), 0)::bigint as applied_ore
       from grant_case c
      where c.call_key in (select o.call_key from grant_call_measure m
                             join grant_call_measure o using (frame, year, measure) where m.call_key = g.key)
        and c.origin = 'application' and c.submitted_on is not null and c.decided_on is null
        and c.recommended_ore is null and c.state <> 'withdrawn'
        and not exists (select from waiting_case w where w.case_id = c.id and w.let_in_at is null)) undecided
   cross join lateral (
     select ceil(undecided.applied_ore::numeric
                 * coalesce((g.until_money_ends ->> 'expectedShareBasisPoints')::integer, 10000) / 10000)::bigint
            as expected_ore) expected
   cross join lateral (select count(*)::integer as waiting from waiting_place p where p.call_key = g.key) line;
comment on view call_room is
  'What is left for a call, in øre: available on its measures; applied for and undecided under any call that draws on one of them; the expected share of that; how many wait; whether it has stopped itself.';
grant select on waiting_place, call_room to tilsagn_app;

create function lock_call_room(p_call text) returns void
language plpgsql as $$
declare
  m record;
begin
  for m in select frame, year, measure from grant_call_measure where call_key = p_call order by frame, year, measure loop
    perform pg_advisory_xact_lock(hashtextextended('call-room/' || m.frame || '/' || m.year || '/' || m.measure, 0));
  end loop;
end
$$;
comment on function lock_call_room(text) is
  'Lets one transaction at a time judge whether there is room for an application on the measures of a call.';
grant execute on function lock_call_room(text) to tilsagn_app;
