-- The balances of a year with thousands of measures: each figure is brought to its frame or measure and summed once.
-- Joining on a measure that may be null (is not distinct from) neither hashes nor uses an index.
set local role tilsagn_ledger;

create or replace function ledger.balances(p_year integer, p_value_date date default null, p_known_at timestamptz default null)
returns table (frame text, year integer, measure text, appropriated bigint, carried_in bigint, available bigint,
  reserved bigint, committed bigint, in_payment bigint, paid bigint, lapsed bigint, carried_out bigint)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with sums as materialized (select * from ledger.account_sums(p_year, p_value_date, p_known_at)),
  carried as materialized (select * from ledger.carried(p_year, p_value_date, p_known_at)),
  figures (frame, measure, touched, appropriated, carried_in, kind, amount) as (
    select frame, measure, true, 0, 0, kind, amount from sums
    union all
    -- A frame that got all its money by reallocation to a measure has a row of its own too.
    select frame, null, true, 0, 0, null, 0 from sums group by frame
    union all
    select frame, measure, false, amount, 0, null, 0 from ledger.appropriations(p_year, p_value_date, p_known_at)
    union all
    select frame, measure, false, 0, carried_in, null, 0 from carried where measure is not null
    union all
    -- What came into the measures came into the frame.
    select frame, null, false, 0, carried_in, null, 0 from carried
    union all
    select frame, measure, false, 0, 0, 'carried_out', carried_out from carried
    union all
    -- By the measure it left; the account of what lapsed is the frame's.
    select frame, measure, false, 0, 0, 'lapsed_from', lapsed from carried)
  select frame, p_year, measure, sum(appropriated)::bigint, sum(carried_in)::bigint,
         coalesce(sum(amount) filter (where kind in ('frame', 'available')), 0)::bigint,
         coalesce(sum(amount) filter (where kind = 'reserved'), 0)::bigint,
         coalesce(sum(amount) filter (where kind = 'committed'), 0)::bigint,
         coalesce(sum(amount) filter (where kind = 'in_payment'), 0)::bigint,
         coalesce(sum(amount) filter (where kind = 'paid'), 0)::bigint,
         coalesce(sum(amount) filter (where kind = 'lapsed_from'), 0)::bigint,
         coalesce(sum(amount) filter (where kind = 'carried_out'), 0)::bigint
    from figures
   group by frame, measure
  having bool_or(touched)
   order by frame collate "C", measure collate "C" nulls first
$$;

reset role;
