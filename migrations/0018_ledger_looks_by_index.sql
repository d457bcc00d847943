-- Booking looks up a handful of rows by their keys. A plan made while a table is small reads the whole of it, and within
-- the transaction of an import nothing tells the planner that it has grown.
set local role tilsagn_ledger;

alter function ledger.book(jsonb) set enable_seqscan = off;
alter function ledger.book(jsonb) set enable_hashjoin = off;
alter function ledger.book(jsonb) set enable_mergejoin = off;

create or replace function ledger.open_accounts(p_transfers jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  with wanted as (
    select ledger.key_of(side) as key, side ->> 'account' as kind, side ->> 'frame' as frame,
           (side ->> 'year')::integer as year, side ->> 'measure' as measure, (side ->> 'caseId')::uuid as case_id,
           (side ->> 'referenceId')::uuid as reference_id, (side ->> 'drawOrder')::smallint as draw_order,
           2 * place + leg as first
      from jsonb_array_elements(p_transfers) with ordinality as sent (item, place),
           lateral (values (item -> 'from', 0), (item -> 'to', 1)) as ends (side, leg)
     where side ->> 'caseId' is not null),
  missing as (
    select distinct on (wanted.key) wanted.*
      from wanted join ledger.measure as known using (frame, year, measure)
     where not exists (select from ledger.account where account.key = wanted.key)
     order by wanted.key, first),
  opened as (
    insert into ledger.account (kind, frame, year, measure, case_id, reference_id, draw_order)
    select kind, frame, year, measure, case_id, reference_id,
           coalesce(draw_order,
             -- A case has few accounts and a measure very many: the fence keeps the planner from reading the measure's.
             (select min(beside.draw_order)
                from (select * from ledger.account where case_id = missing.case_id offset 0) as beside
               where beside.frame = missing.frame and beside.year = missing.year and beside.measure = missing.measure),
             min(draw_order) over (partition by case_id, frame, year, measure), 1)
      from missing order by first
    on conflict (key) do nothing
    returning id, kind)
  insert into ledger.account_balance (account_id, lowest_ore)
  select opened.id, kind.lowest_ore from opened join ledger.account_kind as kind using (kind);
end
$$;

reset role;
