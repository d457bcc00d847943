-- Booking with the years, the limits and the reversals in mind, and the reversal itself.
set local role tilsagn_ledger;

create or replace function ledger.write_transfers(
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
    select legs.*, balance.seq + step as seq, balance.balance_ore + changed as balance_after,
           -- Only a measure that has had an overbooking limit has a floor below 0, and needs the look.
           case when balance.lowest_ore < 0 then ledger.lowest_of(account_id, value_date) else balance.lowest_ore end as lowest_ore
      from legs join ledger.account_balance as balance using (account_id)),
  short as materialized (
    select account_id, greatest(balance_after - change - lowest_ore, 0) as remaining
      from standing where change < 0 and balance_after < lowest_ore order by place limit 1),
  written as (
    insert into ledger.transfer (id, kind, from_account, to_account, amount_ore, value_date, booked_at, case_id,
        reference_id, actor, prepared_by, approved_by, import_batch, decision_ref, reason, reverses)
    select id, item ->> 'kind', from_account, to_account, amount, value_date, booked_at,
           coalesce(item -> 'from' ->> 'caseId', item -> 'to' ->> 'caseId')::uuid, (item ->> 'referenceId')::uuid,
           item ->> 'actor', item ->> 'preparedBy', item ->> 'approvedBy', (item ->> 'importBatch')::uuid,
           item ->> 'decisionRef', item ->> 'reason', (item ->> 'reverses')::uuid
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

create or replace function ledger.book(p_transfers jsonb) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
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
  if jsonb_array_length(p_transfers) > 8 then
    perform ledger.open_accounts(p_transfers);
  end if;
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
  perform ledger.admit_years(p_transfers);
  perform ledger.write_transfers(p_transfers, v_from, v_to,
    greatest(clock_timestamp(), v_last + interval '1 microsecond'));
  return true;
end
$$;

create or replace function ledger.post(p_transfers jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_answer text;
  v_constraint text;
  v_new boolean;
begin
  -- Reversals and the acts of year-end have functions of their own, and are known by these two.
  if p_transfers @? '$[*].act' or p_transfers @? '$[*].reverses' then
    raise exception 'neither a reversal nor an act of year-end is posted as a transfer';
  end if;
  v_new := ledger.book(p_transfers);
  return jsonb_build_object('posted', ledger.ids_of(p_transfers), 'repeated', not v_new);
exception
  when sqlstate 'LG001' then
    get stacked diagnostics v_answer = pg_exception_detail;
    return v_answer::jsonb;
  when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    if v_constraint <> 'transfer_pkey' then
      raise;
    end if;
    return jsonb_build_object('code', 'exists_with_different_content', 'field', 'id');
end
$$;
comment on function ledger.post(jsonb) is
  'Posts linked transfers, all or none: [{id, kind, amountOre, valueDate, from, to, actor, preparedBy?, approvedBy?, decisionRef?, reason?, referenceId?, importBatch?}], the ends as {account, frame, year, measure?, caseId?, referenceId?, originYear?}, amounts in øre above 0. Answers {posted: ids, repeated} or {code, field?, params} and has then booked nothing: frame_exhausted and its like {remaining}, period_closed, exists_with_different_content, unknown_frame, unknown_measure, other_year, decision_reference_missing, two_persons_required, same_person (design.md section 4).';

create function ledger.reverse(p_id uuid, p_transfer uuid, p_facts jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_original record;
  v_mirror jsonb;
  v_answer jsonb;
  v_new boolean;
  v_detail text;
  v_constraint text;
begin
  select transfer.*, kind.reversible into v_original
    from ledger.transfer join ledger.transfer_kind as kind using (kind) where transfer.id = p_transfer;
  if not found then
    perform ledger.refuse('unknown_transfer', '{}', 'transferId');
  end if;
  if not v_original.reversible then
    perform ledger.refuse('not_reversible', jsonb_build_object('kind', v_original.kind), 'transferId');
  end if;
  if coalesce(p_facts ->> 'reason', '') = '' then
    perform ledger.refuse('reason_required', '{}', 'reason');
  end if;
  if exists (select from ledger.transfer where reverses = p_transfer and id <> p_id) then
    perform ledger.refuse('already_reversed', '{}', 'transferId');
  end if;
  v_mirror := jsonb_build_array((p_facts - array['act', 'importBatch']) || jsonb_build_object('id', p_id, 'kind', 'reverse',
    'reverses', p_transfer, 'from', ledger.end_of(v_original.to_account), 'to', ledger.end_of(v_original.from_account),
    'amountOre', v_original.amount_ore));
  v_new := ledger.book(v_mirror);
  return jsonb_build_object('posted', jsonb_build_array(p_id), 'repeated', not v_new);
exception
  when sqlstate 'LG001' then
    get stacked diagnostics v_detail = pg_exception_detail;
    v_answer := v_detail;
    if v_answer -> 'params' ? 'remaining' then
      v_answer := jsonb_set(v_answer, '{params,missing}',
        to_jsonb(v_original.amount_ore - (v_answer -> 'params' ->> 'remaining')::bigint));
    end if;
    return v_answer;
  when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    if v_constraint not in ('transfer_pkey', 'transfer_reverses_key') then
      raise;
    end if;
    return case v_constraint when 'transfer_pkey'
      then jsonb_build_object('code', 'exists_with_different_content', 'field', 'id')
      else jsonb_build_object('code', 'already_reversed', 'field', 'transferId', 'params', '{}'::jsonb) end;
end
$$;
comment on function ledger.reverse(uuid, uuid, jsonb) is
  'Books the mirror of one transfer under a new id, with the facts {actor, valueDate, preparedBy, approvedBy, reason, decisionRef?}. Answers {posted: [id], repeated} or {code, field?, params} and has then booked nothing: unknown_transfer, not_reversible {kind} (a reversal too), reason_required, already_reversed, frame_exhausted {remaining, missing} in øre where the money is no longer there, period_closed, two_persons_required, same_person (I6; design.md section 4).';

revoke all on function ledger.reverse(uuid, uuid, jsonb) from public;
grant execute on function ledger.reverse(uuid, uuid, jsonb) to tilsagn_app;

reset role;
