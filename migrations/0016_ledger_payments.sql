-- How payments, reductions and recovery claims are planned; ledger.plan chooses among them.
set local role tilsagn_ledger;

create function ledger.plan_from_commitment(
  p_id uuid, p_facts jsonb, p_case uuid, p_amount bigint, p_kind text, p_payment uuid) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_held bigint[] := ledger.accounts_of_case(p_case, 'committed', p_kind = 'reduce_commitment');
  v_beside bigint[] := case p_kind when 'reduce_commitment' then ledger.available_beside(v_held) else '{}' end;
begin
  perform ledger.lock_accounts(v_held || v_beside);
  return ledger.draw(p_id, p_facts, coalesce(p_amount, ledger.balance_of(v_held)), v_held, p_kind,
    case p_kind when 'reduce_commitment' then 'available' else 'in_payment' end, p_payment);
end
$$;
comment on function ledger.plan_from_commitment(uuid, jsonb, uuid, bigint, text, uuid) is
  'Plans a reduction (backwards; without an amount of the whole rest) or a payment (in the call''s order) out of what is committed. Refuses commitment_exceeded {remaining}.';

create function ledger.plan_resolution(p_id uuid, p_facts jsonb, p_payment uuid, p_kind text) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_sent bigint[];
begin
  select array_agg(to_account) into v_sent
    from ledger.transfer where reference_id = p_payment and kind = 'send_payment';
  if v_sent is null then
    perform ledger.refuse('unknown_payment', '{}', 'paymentId');
  end if;
  perform ledger.lock_accounts(v_sent || array(
    select from_account from ledger.transfer
     where p_kind = 'reject_payment' and reference_id = p_payment and kind = 'send_payment'));
  if ledger.balance_of(v_sent) = 0 then
    perform ledger.refuse('payment_resolved', '{}', 'paymentId');
  end if;
  return (
    select jsonb_agg(ledger.leg(p_id, place::integer, p_kind, ledger.end_of(to_account),
             case p_kind when 'reject_payment' then ledger.end_of(from_account)
                         else ledger.beside(from_account, 'paid', paid_for) end,
             amount_ore, p_facts, p_payment) order by place)
      from (select sent.*, source.reference_id as paid_for, row_number() over (order by sent.booked_at) as place
              from ledger.transfer as sent
              join ledger.account as source on source.id = sent.from_account
             where sent.reference_id = p_payment and sent.kind = 'send_payment') as legs);
end
$$;
comment on function ledger.plan_resolution(uuid, jsonb, uuid, text) is
  'Plans the end of a payment, once and as a whole (I4): confirmed, it is paid on its grants; rejected, it is committed again where it came from. Refuses unknown_payment, payment_resolved.';

create function ledger.plan_claim(p_id uuid, p_facts jsonb, p_case uuid, p_amount bigint) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_paid record;
  v_rest bigint := p_amount;
  v_take bigint;
  v_held bigint := 0;
  v_legs jsonb := '[]';
begin
  perform ledger.lock_accounts(ledger.accounts_of_case(p_case, 'paid', false)
    || ledger.accounts_of_case(p_case, 'recovery_claim', false));
  for v_paid in
    select min(account.id) as id,
           sum(balance_ore) filter (where kind = 'paid')
             - coalesce(sum(balance_ore) filter (where kind = 'recovery_claim'), 0) as held
      from ledger.account join ledger.account_balance on account_id = account.id
     where case_id = p_case and kind in ('paid', 'recovery_claim')
     group by frame, year, measure
     order by max(draw_order) desc, 1
  loop
    v_held := v_held + v_paid.held;
    v_take := least(v_rest, v_paid.held);
    if v_take > 0 then
      v_legs := v_legs || ledger.leg(p_id, 1 + jsonb_array_length(v_legs), 'recovery_claim',
        ledger.beside(v_paid.id, 'recovery_counter'), ledger.beside(v_paid.id, 'recovery_claim'), v_take, p_facts);
      v_rest := v_rest - v_take;
    end if;
  end loop;
  if v_rest > 0 then
    perform ledger.refuse('paid_exceeded', jsonb_build_object('remaining', v_held), 'amountOre');
  end if;
  return v_legs;
end
$$;
comment on function ledger.plan_claim(uuid, jsonb, uuid, bigint) is
  'Plans a recovery claim, a memo beside the frame, on the measures that paid last first. Refuses paid_exceeded {remaining}: no more is claimed than was paid and is not claimed yet.';

revoke all on all functions in schema ledger from public;

reset role;
