-- Reversals, closed years, money carried into the next year and overbooking: what they need as tables and data. The
-- functions that use it stand in the migrations after this one (design.md section 4).
set local role tilsagn_ledger;

-- reversible: acts on frames. What was done to a case is undone by the acts of the case, so that the two tell the same.
-- posted_by: a kind that has a function of its own is booked by nothing else.
alter table ledger.transfer_kind
  add column reversible boolean not null default false,
  add column posted_by text not null default 'anyone' check (posted_by in ('anyone', 'reversal', 'year_end'));
update ledger.transfer_kind set reversible = true
 where kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate');
-- A repayment of a closed year reaches the open one, where the measure may be new.
update ledger.transfer_kind set opens = 'target' where kind = 'repay';
insert into ledger.transfer_kind (kind, two_persons, decision_reference, opens, posted_by) values
  ('reverse', true, 'optional', 'nothing', 'reversal'),
  ('carry_frame', true, 'always', 'target', 'year_end'),
  ('carry_commitment', true, 'optional', 'target', 'year_end'),
  ('lapse', true, 'always', 'nothing', 'year_end');

-- crosses: what may differ between the two ends (I10). after_closing: may touch the accounts of a year that is closed.
alter table ledger.transfer_route
  add column crosses text not null default 'nothing' check (crosses in ('nothing', 'frames', 'years')),
  add column after_closing boolean not null default false;
update ledger.transfer_route set crosses = 'frames' where kind = 'reallocate';
update ledger.transfer_route set after_closing = true
 where kind in ('recovery_claim', 'settle_recovery', 'waive_recovery');
insert into ledger.transfer_route (kind, from_kind, to_kind, crosses, after_closing) values
  ('carry_frame', 'frame', 'bridge', 'nothing', false),
  ('carry_frame', 'bridge', 'frame', 'years', false),
  ('carry_commitment', 'committed', 'bridge', 'nothing', false),
  ('carry_commitment', 'bridge', 'committed', 'years', false),
  ('carry_commitment', 'reserved', 'bridge', 'nothing', false),
  ('carry_commitment', 'bridge', 'reserved', 'years', false),
  ('lapse', 'frame', 'lapsed', 'nothing', false),
  ('repay', 'paid', 'bridge', 'nothing', true),
  ('repay', 'bridge', 'available', 'years', true),
  ('repay', 'bridge', 'frame', 'years', true),
  ('repay', 'bridge', 'lapsed', 'years', true);
insert into ledger.transfer_route (kind, from_kind, to_kind, crosses)
select distinct on (route.to_kind, route.from_kind) 'reverse', route.to_kind, route.from_kind, route.crosses
  from ledger.transfer_route as route
  join ledger.transfer_kind as kind on kind.kind = route.kind
 where kind.reversible
 order by route.to_kind, route.from_kind, route.crosses;

-- At most one reversal a transfer.
alter table ledger.transfer
  add column reverses uuid unique references ledger.transfer,
  add check ((reverses is not null) = (kind = 'reverse'));

-- The year whose money it first was, where that is another than the account's own.
alter table ledger.account
  add column origin_year integer,
  add check (origin_year < year and case_id is not null or origin_year is null);
alter table ledger.account alter column key set expression as (
  kind || '/' || frame || '/' || year::text || '/' || coalesce(measure, '') || '/' || coalesce(case_id::text, '')
  || '/' || coalesce(reference_id::text, '') || coalesce('/' || origin_year::text, ''));

-- A year of a frame is open, then its first act is done, then it is closed for good by the second.
create table ledger.year_act (
  frame text not null,
  year integer not null,
  act smallint not null check (act in (1, 2)),
  command_id uuid not null unique references ledger.command,
  acted_at timestamptz not null,
  actor text not null,
  prepared_by text not null,
  approved_by text not null check (approved_by <> prepared_by),
  decision_ref text check (act = 1 or decision_ref is not null),
  primary key (frame, year, act),
  foreign key (frame, year) references ledger.frame
);

-- How far below zero a measure's available amount may go, for postings whose value date lies in the period. The newest
-- that covers a date holds; a limit is taken back by one of 0.
create table ledger.overbooking_limit (
  id uuid primary key,
  frame text not null,
  year integer not null,
  measure text not null,
  limit_ore bigint not null check (limit_ore between 0 and 9000000000000000),
  valid_from date not null check (isfinite(valid_from)),
  valid_to date not null check (isfinite(valid_to) and valid_to >= valid_from),
  booked_at timestamptz not null,
  actor text not null,
  prepared_by text not null,
  approved_by text not null check (approved_by <> prepared_by),
  decision_ref text not null,
  reason text,
  foreign key (frame, year, measure) references ledger.measure
);
create index overbooking_limit_measure on ledger.overbooking_limit (frame, year, measure, booked_at desc);

create or replace function ledger.by_function_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_stack text;
begin
  get diagnostics v_stack = pg_context;
  if current_user <> 'tilsagn_ledger'
     or v_stack !~ 'function ledger\.(write_transfers|open_accounts?|finish|open_import|close_year|set_overbooking_limit)\(' then
    raise exception 'ledger.% is written by the posting functions alone', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['year_act', 'overbooking_limit'] loop
    execute format('create trigger append_only before update or delete or truncate on ledger.%I for each statement execute function ledger.append_only()', v_table);
    execute format('create trigger by_function_only before insert on ledger.%I for each statement execute function ledger.by_function_only()', v_table);
    execute format('alter table ledger.%I enable always trigger append_only', v_table);
    execute format('alter table ledger.%I enable always trigger by_function_only', v_table);
  end loop;
end
$$;

grant select on ledger.year_act, ledger.overbooking_limit to tilsagn_app;

reset role;
