-- What no sum and no calendar of the application can hold is refused by the ledger itself, whoever asks.
set local role tilsagn_ledger;

create function ledger.within_edges(
  p_amount jsonb, p_date text, p_date_field text, p_amount_field text default 'amountOre', p_lowest bigint default 1) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- 9 x 10^15 øre: a JSON number is exact up to there.
  if p_amount is not null and (p_amount #>> '{}' !~ '^[0-9]{1,16}$'
     or (p_amount #>> '{}')::bigint not between p_lowest and 9000000000000000) then
    perform ledger.refuse('bad_amount', '{}', p_amount_field);
  end if;
  if coalesce(p_date, '') !~ '^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$' or not pg_input_is_valid(p_date, 'date') then
    perform ledger.refuse('bad_date', '{}', p_date_field);
  end if;
end
$$;
comment on function ledger.within_edges(jsonb, text, text, text, bigint) is
  'Refuses bad_amount (not whole øre from the lowest, 1, to 9 x 10^15; null is not asked) and bad_date (not a day from 1000-01-01 to 9999-12-31, written YYYY-MM-DD), with the field.';

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
  perform ledger.within_edges(item -> 'amountOre', item ->> 'valueDate', 'valueDate') from jsonb_array_elements(p_transfers) as sent (item);
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

create or replace function ledger.reverse(p_id uuid, p_transfer uuid, p_facts jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_original record;
  v_mirror jsonb;
  v_answer jsonb;
  v_new boolean;
  v_detail text;
  v_constraint text;
begin
  perform ledger.within_edges(null, p_facts ->> 'valueDate', 'valueDate');
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

create or replace function ledger.perform_command(p_name text, p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_content jsonb := p_args || (p_facts - array['actor', 'importBatch']);
  v_answer jsonb;
  v_legs jsonb;
  v_refusal text;
  v_constraint text;
begin
  if p_name not in ('reserve_to', 'release_case', 'commit_grant', 'raise_commitment', 'reduce_commitment', 'send_payment',
                    'confirm_payment', 'reject_payment', 'repay', 'claim_recovery', 'settle_recovery', 'waive_recovery') then
    raise exception 'no command %', p_name;
  end if;
  perform ledger.within_edges(p_args -> 'amountOre', p_facts ->> 'valueDate', 'valueDate',
    p_lowest => case p_name when 'reserve_to' then 0 else 1 end);
  v_answer := ledger.repeated(p_id, p_name, v_content);
  if v_answer is null then
    -- These two would make a transfer pass for one of year-end or a reversal.
    v_legs := ledger.plan(p_name, p_id, p_facts - array['act', 'reverses'], p_args);
    -- A twin may have been booked while the plan waited for its locks.
    v_answer := ledger.repeated(p_id, p_name, v_content);
  end if;
  return coalesce(v_answer, ledger.finish(p_id, p_name, v_content, v_legs));
exception
  when sqlstate 'LG001' then
    get stacked diagnostics v_refusal = pg_exception_detail;
    return v_refusal::jsonb;
  when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    if v_constraint not in ('command_pkey', 'transfer_pkey') then
      raise;
    end if;
    return jsonb_build_object('code', 'exists_with_different_content', 'field', 'commandId');
end
$$;

create or replace function ledger.set_overbooking_limit(p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_known ledger.overbooking_limit;
  v_new ledger.overbooking_limit;
  v_available bigint;
  v_last timestamptz;
  v_detail text;
begin
  perform ledger.within_edges(p_args -> 'limitOre', p_args ->> 'validFrom', 'validFrom', 'limitOre', 0);
  perform ledger.within_edges(null, p_args ->> 'validTo', 'validTo');
  v_new.id := p_id;
  v_new.frame := p_args ->> 'frame';
  v_new.year := p_args ->> 'year';
  v_new.measure := p_args ->> 'measure';
  v_new.limit_ore := p_args ->> 'limitOre';
  v_new.valid_from := p_args ->> 'validFrom';
  v_new.valid_to := p_args ->> 'validTo';
  v_new.actor := p_facts ->> 'actor';
  v_new.prepared_by := p_facts ->> 'preparedBy';
  v_new.approved_by := p_facts ->> 'approvedBy';
  v_new.decision_ref := p_facts ->> 'decisionRef';
  v_new.reason := p_facts ->> 'reason';
  if v_new.decision_ref is null then
    perform ledger.refuse('decision_reference_missing', '{}', 'decisionRef');
  end if;
  if v_new.prepared_by is null or v_new.approved_by is null then
    perform ledger.refuse('two_persons_required');
  end if;
  if v_new.prepared_by = v_new.approved_by then
    perform ledger.refuse('same_person');
  end if;
  if v_new.valid_to < v_new.valid_from then
    perform ledger.refuse('period_reversed', '{}', 'validTo');
  end if;
  if exists (select from ledger.year_act where frame = v_new.frame and year >= v_new.year) then
    perform ledger.refuse('period_closed', jsonb_build_object('frame', v_new.frame, 'year', v_new.year), 'year');
  end if;
  v_available := ledger.open_account(jsonb_build_object('account', 'available', 'frame', v_new.frame, 'year', v_new.year,
    'measure', v_new.measure), 'to', 'nothing');
  v_last := ledger.lock_accounts(array[v_available]);
  select * into v_known from ledger.overbooking_limit where id = p_id;
  if found then
    v_new.booked_at := v_known.booked_at;
    v_new.actor := v_known.actor;
    if v_new is distinct from v_known then
      perform ledger.refuse('exists_with_different_content', '{}', 'id');
    end if;
    return jsonb_build_object('posted', '[]'::jsonb, 'repeated', true);
  end if;
  v_new.booked_at := greatest(clock_timestamp(), v_last);
  insert into ledger.overbooking_limit select v_new.*;
  update ledger.account_balance set lowest_ore = least(lowest_ore, -v_new.limit_ore) where account_id = v_available;
  return jsonb_build_object('posted', '[]'::jsonb, 'repeated', false);
exception
  when sqlstate 'LG001' then
    get stacked diagnostics v_detail = pg_exception_detail;
    return v_detail::jsonb;
end
$$;

revoke all on function ledger.within_edges(jsonb, text, text, text, bigint) from public;

reset role;
