-- What the ledger answers now that transfers are reversed and money is carried, repaid to other years and lapsed.
set local role tilsagn_ledger;

create view ledger.effect with (security_invoker = true) as
  select transfer.id, coalesce(original.kind, transfer.kind) as kind,
         case when original.id is null then transfer.amount_ore else -transfer.amount_ore end as amount_ore,
         case when original.id is null then transfer.from_account else transfer.to_account end as from_account,
         case when original.id is null then transfer.to_account else transfer.from_account end as to_account,
         transfer.value_date, transfer.booked_at
    from ledger.transfer left join ledger.transfer as original on original.id = transfer.reverses;
comment on view ledger.effect is 'Each transfer as what it does: a reversal is its original with a negative amount, in øre.';
grant select on ledger.effect to tilsagn_app;

create function ledger.moves(p_year integer, p_value_date date, p_known_at timestamptz) returns table (
  kind text, amount bigint, from_kind text, from_frame text, from_year integer, from_measure text,
  to_kind text, to_frame text, to_year integer, to_measure text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  -- Two branches, each found by an index of its own: few transfers appropriate, and fewer are reversed.
  with moved as (
    select kind, amount_ore, from_account, to_account from ledger.transfer
     where transfer.kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate')
       and (p_value_date is null or value_date <= p_value_date) and (p_known_at is null or booked_at <= p_known_at)
    union all
    select original.kind, -reversal.amount_ore, reversal.to_account, reversal.from_account
      from ledger.transfer as reversal join ledger.transfer as original on original.id = reversal.reverses
     where original.kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate')
       and (p_value_date is null or reversal.value_date <= p_value_date)
       and (p_known_at is null or reversal.booked_at <= p_known_at))
  select moved.kind, moved.amount_ore, source.kind, source.frame, source.year, source.measure,
         target.kind, target.frame, target.year, target.measure
    from moved
    join ledger.account as source on source.id = moved.from_account
    join ledger.account as target on target.id = moved.to_account
   where p_year in (source.year, target.year)
  union all
  -- What is repaid into the frame itself leaves the measure as a withdrawal does. These reach few accounts.
  select 'repay', -entry.amount_ore, 'frame', target.frame, target.year, null, 'available', target.frame, target.year, source.measure
    from ledger.account as target
    join ledger.entry on entry.account_id = target.id
    join ledger.transfer on transfer.id = entry.transfer_id and transfer.kind = 'repay'
    join ledger.account as source on source.id = transfer.from_account and source.kind = 'paid'
   where target.kind = 'frame' and target.year = p_year
     and (p_value_date is null or entry.value_date <= p_value_date)
     and (p_known_at is null or entry.booked_at <= p_known_at)
$$;
comment on function ledger.moves(integer, date, timestamptz) is
  'What gave to or took from the frames and measures of a year, in øre, reversals with a negative amount, counted by a value date (inclusive) and as known at a moment.';

create or replace function ledger.appropriations(p_year integer, p_value_date date, p_known_at timestamptz) returns table (
  frame text, measure text, amount bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with moved as materialized (select * from ledger.moves(p_year, p_value_date, p_known_at)),
  legs as (
    -- the frame: what came from or went back to the source, and what crossed to or from another frame
    select to_frame as frame, null as measure, amount from moved
     where to_year = p_year and (from_kind = 'source' or to_frame <> from_frame)
    union all
    select from_frame, null, -amount from moved
     where from_year = p_year and (to_kind = 'source' or to_frame <> from_frame)
    union all
    -- the measure: whatever these kinds brought to it or took from it
    select to_frame, to_measure, amount from moved where to_year = p_year and to_measure is not null
    union all
    select from_frame, from_measure, -amount from moved where from_year = p_year and from_measure is not null)
  select frame, measure, sum(amount)::bigint from legs group by frame, measure
$$;

create function ledger.carried(p_year integer, p_value_date date, p_known_at timestamptz) returns table (
  frame text, measure text, carried_in bigint, carried_out bigint, lapsed bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with legs as (
    select passed.kind, passed.year, other.year as other_year, passed.frame, other.measure, entry.amount_ore as amount
      from ledger.account as passed
      join ledger.entry on entry.account_id = passed.id
      join ledger.transfer on transfer.id = entry.transfer_id
      join ledger.account as other on other.id in (transfer.from_account, transfer.to_account) and other.id <> passed.id
     where (passed.kind = 'bridge' and passed.year <= p_year or passed.kind = 'lapsed' and passed.year = p_year)
       and (p_value_date is null or entry.value_date <= p_value_date)
       and (p_known_at is null or entry.booked_at <= p_known_at)),
  sides as (
    select frame, measure, -amount as carried_in, 0::bigint as carried_out, 0::bigint as lapsed
      from legs where kind = 'bridge' and year < p_year and other_year = p_year
    union all
    select frame, measure, 0, amount, 0 from legs where kind = 'bridge' and year = p_year and other_year = p_year
    union all
    select frame, measure, 0, 0, amount from legs where kind = 'lapsed')
  select frame, measure, sum(carried_in)::bigint, sum(carried_out)::bigint, sum(lapsed)::bigint from sides group by frame, measure
$$;
comment on function ledger.carried(integer, date, timestamptz) is
  'What came over the bridge into the frames (measure null) and measures of a year, what left them over it and what lapsed, in øre, counted by a value date (inclusive) and as known at a moment.';

create or replace function ledger.balances(p_year integer, p_value_date date default null, p_known_at timestamptz default null)
returns table (frame text, year integer, measure text, appropriated bigint, carried_in bigint, available bigint,
  reserved bigint, committed bigint, in_payment bigint, paid bigint, lapsed bigint, carried_out bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with sums as materialized (select * from ledger.account_sums(p_year, p_value_date, p_known_at)),
  carried as materialized (select * from ledger.carried(p_year, p_value_date, p_known_at)),
  -- A frame that got all its money by reallocation to a measure has a row of its own too.
  touched as (select frame, measure from sums union select frame, null from sums),
  standing as (
    select touched.frame, touched.measure,
           coalesce(sum(amount) filter (where kind in ('frame', 'available')), 0)::bigint as available,
           coalesce(sum(amount) filter (where kind = 'reserved'), 0)::bigint as reserved,
           coalesce(sum(amount) filter (where kind = 'committed'), 0)::bigint as committed,
           coalesce(sum(amount) filter (where kind = 'in_payment'), 0)::bigint as in_payment,
           coalesce(sum(amount) filter (where kind = 'paid'), 0)::bigint as paid
      from touched left join sums on sums.frame = touched.frame and sums.measure is not distinct from touched.measure
     group by touched.frame, touched.measure)
  select standing.frame, p_year, standing.measure, coalesce(appropriation.amount, 0)::bigint,
         coalesce(case when standing.measure is null
                       then (select sum(all_of.carried_in) from carried as all_of where all_of.frame = standing.frame)
                       else carried.carried_in end, 0)::bigint,
         available, reserved, committed, in_payment, paid, coalesce(carried.lapsed, 0)::bigint,
         coalesce(carried.carried_out, 0)::bigint
    from standing
    left join ledger.appropriations(p_year, p_value_date, p_known_at) as appropriation
      on appropriation.frame = standing.frame and appropriation.measure is not distinct from standing.measure
    left join carried on carried.frame = standing.frame and carried.measure is not distinct from standing.measure
   order by standing.frame collate "C", standing.measure collate "C" nulls first
$$;
comment on function ledger.balances(integer, date, timestamptz) is
  'The frames and measures of a year in øre, the frame''s row (measure null) first: counted by a value date (inclusive) and as known at a moment, or all that is booked. On the frame''s row appropriated and carried_in are the whole frame''s, the rest what stands undivided (design.md section 8).';

create function ledger.given(p_year integer) returns table (frame text, measure text, amount bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select frame, measure, sum(amount)::bigint
    from (select frame, measure, amount from ledger.appropriations(p_year, null, null)
          union all
          select frame, measure, carried_in from ledger.carried(p_year, null, null)) as given
   where measure is not null group by frame, measure
$$;
comment on function ledger.given(integer) is
  'What each measure of a year was given, net, what was carried into it included, in øre; cheaper than the balances.';

revoke all on function ledger.moves(integer, date, timestamptz), ledger.carried(integer, date, timestamptz), ledger.given(integer) from public;
grant execute on function ledger.moves(integer, date, timestamptz), ledger.carried(integer, date, timestamptz), ledger.given(integer) to tilsagn_app;

reset role;
