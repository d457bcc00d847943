-- What the ledger answers. These functions only read, with the rights of whoever asks.
set local role tilsagn_ledger;

create function ledger.position_of_case(p_case uuid) returns table (
  frame text, year integer, measure text, reserved bigint, committed bigint, in_payment bigint, paid bigint, claimed bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select account.frame, account.year, account.measure,
         coalesce(sum(balance_ore) filter (where kind = 'reserved'), 0)::bigint,
         coalesce(sum(balance_ore) filter (where kind = 'committed'), 0)::bigint,
         coalesce(sum(balance_ore) filter (where kind = 'in_payment'), 0)::bigint,
         coalesce(sum(balance_ore) filter (where kind = 'paid'), 0)::bigint,
         coalesce(sum(balance_ore) filter (where kind = 'recovery_claim'), 0)::bigint
    from ledger.account join ledger.account_balance on account_id = account.id
   where account.case_id = p_case
   group by account.frame, account.year, account.measure
   order by min(draw_order), min(account.id)
$$;
comment on function ledger.position_of_case(uuid) is
  'What stands on the accounts of a case now, in øre, a row a measure in the order of its call.';

create function ledger.account_sums(p_year integer, p_value_date date, p_known_at timestamptz) returns table (
  kind text, frame text, measure text, amount bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if p_value_date is null and p_known_at is null then
    return query
      select account.kind, account.frame, account.measure, sum(balance_ore)::bigint
        from ledger.account join ledger.account_balance on account_id = account.id
       where account.year = p_year and seq > 0
       group by account.kind, account.frame, account.measure;
  else
    return query
      select account.kind, account.frame, account.measure, sum(amount_ore)::bigint
        from ledger.account join ledger.entry on account_id = account.id
       where account.year = p_year
         and (p_value_date is null or value_date <= p_value_date)
         and (p_known_at is null or booked_at <= p_known_at)
       group by account.kind, account.frame, account.measure;
  end if;
end
$$;
comment on function ledger.account_sums(integer, date, timestamptz) is
  'The accounts of a year summed by kind and measure, in øre, counted by a value date (inclusive) and as known at a moment; null for all that is booked.';

create function ledger.appropriations(p_year integer, p_value_date date, p_known_at timestamptz) returns table (
  frame text, measure text, amount bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with moved as (
    select transfer.kind, transfer.amount_ore, source.kind as from_kind, source.frame as from_frame,
           source.year as from_year, source.measure as from_measure, target.kind as to_kind,
           target.frame as to_frame, target.year as to_year, target.measure as to_measure
      from ledger.transfer
      join ledger.account as source on source.id = transfer.from_account
      join ledger.account as target on target.id = transfer.to_account
     where transfer.kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate')
       and (p_value_date is null or transfer.value_date <= p_value_date)
       and (p_known_at is null or transfer.booked_at <= p_known_at)),
  legs as (
    -- the frame: what came from or went back to the source, and what crossed to or from another frame
    select to_frame as frame, null as measure, amount_ore as amount from moved
     where to_year = p_year and (from_kind = 'source' or to_frame <> from_frame)
    union all
    select from_frame, null, -amount_ore from moved
     where from_year = p_year and (to_kind = 'source' or to_frame <> from_frame)
    union all
    -- the measure: whatever these kinds brought to it or took from it
    select to_frame, to_measure, amount_ore from moved where to_year = p_year and to_measure is not null
    union all
    select from_frame, from_measure, -amount_ore from moved where from_year = p_year and from_measure is not null)
  select frame, measure, sum(amount)::bigint from legs group by frame, measure
$$;
comment on function ledger.appropriations(integer, date, timestamptz) is
  'Net appropriation of each frame (measure null: allocations, top-ups, cuts, reallocations across frames) and of each measure (distributed, less withdrawn, plus and minus reallocated), in øre (design.md section 8).';

create function ledger.balances(p_year integer, p_value_date date default null, p_known_at timestamptz default null)
returns table (frame text, year integer, measure text, appropriated bigint, carried_in bigint, available bigint,
  reserved bigint, committed bigint, in_payment bigint, paid bigint, lapsed bigint, carried_out bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with sums as materialized (select * from ledger.account_sums(p_year, p_value_date, p_known_at)),
  -- A frame that got all its money by reallocation to a measure has a row of its own too.
  touched as (select frame, measure from sums union select frame, null from sums),
  standing as (
    select touched.frame, touched.measure,
           coalesce(sum(amount) filter (where kind in ('frame', 'available')), 0)::bigint as available,
           coalesce(sum(amount) filter (where kind = 'reserved'), 0)::bigint as reserved,
           coalesce(sum(amount) filter (where kind = 'committed'), 0)::bigint as committed,
           coalesce(sum(amount) filter (where kind = 'in_payment'), 0)::bigint as in_payment,
           coalesce(sum(amount) filter (where kind = 'paid'), 0)::bigint as paid,
           coalesce(sum(amount) filter (where kind = 'lapsed'), 0)::bigint as lapsed
      from touched left join sums on sums.frame = touched.frame and sums.measure is not distinct from touched.measure
     group by touched.frame, touched.measure)
  select standing.frame, p_year, standing.measure, coalesce(appropriation.amount, 0)::bigint, 0::bigint,
         available, reserved, committed, in_payment, paid, lapsed, 0::bigint
    from standing
    left join ledger.appropriations(p_year, p_value_date, p_known_at) as appropriation
      on appropriation.frame = standing.frame and appropriation.measure is not distinct from standing.measure
   order by standing.frame collate "C", standing.measure collate "C" nulls first
$$;
comment on function ledger.balances(integer, date, timestamptz) is
  'The frames and measures of a year in øre, the frame''s row (measure null) first: counted by a value date (inclusive) and as known at a moment, or all that is booked. Nothing is carried between years yet, so both carried columns are 0 (design.md section 8).';

reset role;
