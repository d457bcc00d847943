-- Transfers of one call are written together: three statements for all of them instead of three for each. An account
-- that many of them touch changes once; row by row, an import left thousands of dead versions of it behind, which every
-- later row had to step over.
set local role tilsagn_ledger;

create or replace function ledger.by_function_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_stack text;
begin
  get diagnostics v_stack = pg_context;
  if current_user <> 'tilsagn_ledger'
     or v_stack !~ 'function ledger\.(write_transfers|open_accounts?|finish|open_import)\(' then
    raise exception 'ledger.% is written by the posting functions alone', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

create function ledger.open_accounts(p_transfers jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  with wanted as (
    select ledger.key_of(side) as key, side ->> 'account' as kind, side ->> 'frame' as frame,
           (side ->> 'year')::integer as year, side ->> 'measure' as measure, (side ->> 'caseId')::uuid as case_id,
           (side ->> 'referenceId')::uuid as reference_id, (side ->> 'drawOrder')::smallint as draw_order,
           2 * place + case side when item -> 'to' then 1 else 0 end as first
      from jsonb_array_elements(p_transfers) with ordinality as sent (item, place),
           lateral (values (item -> 'from'), (item -> 'to')) as ends (side)
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
             (select min(beside.draw_order) from ledger.account as beside
               where beside.case_id = missing.case_id and beside.frame = missing.frame
                 and beside.year = missing.year and beside.measure = missing.measure),
             min(draw_order) over (partition by case_id, frame, year, measure), 1)
      from missing order by first
    on conflict (key) do nothing
    returning id, kind)
  insert into ledger.account_balance (account_id, lowest_ore)
  select opened.id, kind.lowest_ore from opened join ledger.account_kind as kind using (kind);
end
$$;
comment on function ledger.open_accounts(jsonb) is
  'Makes the accounts of cases that transfers need and that are not there, on measures that are known, in the order of the transfers. What else is missing is for ledger.open_account.';

create function ledger.write_transfers(
  p_transfers jsonb, p_from bigint[], p_to bigint[], p_booked_at timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_short record;
begin
  with sent as materialized (
    select item, from_account, to_account, place, (item ->> 'id')::uuid as id, (item ->> 'amountOre')::bigint as amount,
           (item ->> 'valueDate')::date as value_date, p_booked_at + (place - 1) * interval '1 microsecond' as booked_at
      from rows from (jsonb_array_elements(p_transfers), unnest(p_from), unnest(p_to))
           with ordinality as sent (item, from_account, to_account, place)),
  legs as (
    select place, id, value_date, booked_at, account_id, change,
           sum(change) over along as changed, row_number() over along as step
      from sent, lateral (values (from_account, -amount), (to_account, amount)) as leg (account_id, change)
    window along as (partition by account_id order by place)),
  standing as materialized (
    select legs.*, balance.seq + step as seq, balance.balance_ore + changed as balance_after, balance.lowest_ore
      from legs join ledger.account_balance as balance using (account_id)),
  short as materialized (
    select account_id, balance_after - change - lowest_ore as remaining
      from standing where change < 0 and balance_after < lowest_ore order by place limit 1),
  written as (
    insert into ledger.transfer (id, kind, from_account, to_account, amount_ore, value_date, booked_at, case_id,
        reference_id, actor, prepared_by, approved_by, import_batch, decision_ref, reason)
    select id, item ->> 'kind', from_account, to_account, amount, value_date, booked_at,
           coalesce(item -> 'from' ->> 'caseId', item -> 'to' ->> 'caseId')::uuid, (item ->> 'referenceId')::uuid,
           item ->> 'actor', item ->> 'preparedBy', item ->> 'approvedBy', (item ->> 'importBatch')::uuid,
           item ->> 'decisionRef', item ->> 'reason'
      from sent where not exists (select from short) order by place),
  entered as (
    insert into ledger.entry (account_id, seq, transfer_id, amount_ore, balance_after_ore, value_date, booked_at)
    select account_id, seq, id, change, balance_after, value_date, booked_at
      from standing where not exists (select from short) order by place),
  moved as (
    update ledger.account_balance as balance
       set balance_ore = balance.balance_ore + total.change, seq = balance.seq + total.steps, booked_at = total.booked_at
      from (select account_id, sum(change) as change, count(*) as steps, max(booked_at) as booked_at
              from standing group by account_id) as total
     where balance.account_id = total.account_id and not exists (select from short))
  select kind.shortage, short.remaining into v_short
    from short
    join ledger.account on account.id = short.account_id
    join ledger.account_kind as kind on kind.kind = account.kind;
  if found then
    perform ledger.refuse(v_short.shortage, jsonb_build_object('remaining', v_short.remaining), 'amountOre');
  end if;
end
$$;
comment on function ledger.write_transfers(jsonb, bigint[], bigint[], timestamptz) is
  'Writes transfers with their two entries each, in their order; the accounts are locked. Refuses when after one of them the account it leaves would stand below its lowest: frame_exhausted {remaining} and the like, in øre (I2).';

create or replace function ledger.book(p_transfers jsonb) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_sent record;
  v_kind ledger.transfer_kind;
  v_from bigint[] := '{}';
  v_to bigint[] := '{}';
  v_last timestamptz;
begin
  if ledger.known(p_transfers) then
    return false;
  end if;
  perform ledger.open_accounts(p_transfers);
  for v_sent in
    select item, source.id as from_account, target.id as to_account
      from jsonb_array_elements(p_transfers) with ordinality as sent (item, place)
      left join ledger.account as source on source.key = ledger.key_of(item -> 'from')
      left join ledger.account as target on target.key = ledger.key_of(item -> 'to')
     order by place
  loop
    v_kind := ledger.admit(v_sent.item);
    v_from := v_from || coalesce(v_sent.from_account, ledger.open_account(v_sent.item -> 'from', 'from', v_kind.opens));
    v_to := v_to || coalesce(v_sent.to_account, ledger.open_account(v_sent.item -> 'to', 'to', v_kind.opens));
  end loop;
  v_last := ledger.lock_accounts(v_from || v_to);
  -- Somebody may have booked the same ids while we waited for the locks.
  if ledger.known(p_transfers) then
    return false;
  end if;
  perform ledger.write_transfers(p_transfers, v_from, v_to,
    greatest(clock_timestamp(), v_last + interval '1 microsecond'));
  return true;
end
$$;

drop function ledger.write_transfer(jsonb, bigint, bigint, timestamptz);

revoke all on function ledger.open_accounts(jsonb), ledger.write_transfers(jsonb, bigint[], bigint[], timestamptz) from public;

reset role;
