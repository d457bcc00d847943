-- A claim may not pass what is paid of the whole case, also where a repayment outside it was taken from the measure that
-- the claim stands on; and a case that nothing was paid of says so.
set local role tilsagn_ledger;

create or replace function ledger.plan_claim(p_id uuid, p_facts jsonb, p_case uuid, p_amount bigint) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_paid record;
  v_rest bigint := p_amount;
  v_take bigint;
  v_held bigint;
  v_legs jsonb := '[]';
begin
  perform ledger.lock_accounts(ledger.accounts_of_case(p_case, 'paid', false)
    || ledger.accounts_of_case(p_case, 'recovery_claim', false));
  select greatest(coalesce(sum(case kind when 'paid' then balance_ore else -balance_ore end), 0), 0) into v_held
    from ledger.account join ledger.account_balance on account_id = account.id
   where case_id = p_case and kind in ('paid', 'recovery_claim');
  if v_rest > v_held then
    perform ledger.refuse('paid_exceeded', jsonb_build_object('remaining', v_held), 'amountOre');
  end if;
  for v_paid in
    select min(account.id) as id,
           sum(case kind when 'paid' then balance_ore else -balance_ore end) as held
      from ledger.account join ledger.account_balance on account_id = account.id
     where case_id = p_case and kind in ('paid', 'recovery_claim')
     group by frame, year, measure, origin_year
     order by max(draw_order) desc, 1 desc
  loop
    v_take := least(v_rest, v_paid.held);
    if v_take > 0 then
      v_legs := v_legs || ledger.leg(p_id, 1 + jsonb_array_length(v_legs), 'recovery_claim',
        ledger.beside(v_paid.id, 'recovery_counter'), ledger.beside(v_paid.id, 'recovery_claim'), v_take, p_facts);
      v_rest := v_rest - v_take;
    end if;
  end loop;
  return v_legs;
end
$$;

create or replace function ledger.plan_repayment(p_id uuid, p_facts jsonb, p_case uuid, p_amount bigint, p_into text, p_first integer) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_paid bigint[] := ledger.accounts_of_case(p_case, 'paid', true);
  v_leg jsonb;
  v_open integer;
  v_legs jsonb := '[]';
begin
  if p_into is null or p_into not in ('available', 'frame', 'lapsed') then
    raise exception 'a repayment into %', p_into;
  end if;
  if v_paid = '{}' then
    perform ledger.refuse('paid_exceeded', '{"remaining": 0}', 'amountOre');
  end if;
  perform ledger.lock_accounts(v_paid);
  for v_leg in
    select leg from jsonb_array_elements(ledger.draw(p_id, p_facts, p_amount, v_paid, 'repay', p_into, null, p_first)) as planned (leg)
  loop
    select max(year) + 1 into v_open from ledger.year_act
     where frame = v_leg -> 'from' ->> 'frame' and year >= (v_leg -> 'from' ->> 'year')::integer;
    if v_open is null then
      v_legs := v_legs || (v_leg || jsonb_build_object('id', ledger.leg_id(p_id, p_first + jsonb_array_length(v_legs))));
    else
      v_legs := v_legs
        || (v_leg || jsonb_build_object('id', ledger.leg_id(p_id, p_first + jsonb_array_length(v_legs)),
             'to', jsonb_build_object('account', 'bridge', 'frame', v_leg -> 'from' -> 'frame', 'year', v_leg -> 'from' -> 'year')))
        || (v_leg || jsonb_build_object('id', ledger.leg_id(p_id, p_first + jsonb_array_length(v_legs) + 1),
             'from', jsonb_build_object('account', 'bridge', 'frame', v_leg -> 'from' -> 'frame', 'year', v_leg -> 'from' -> 'year'),
             'to', (v_leg -> 'to') || jsonb_build_object('year', v_open)));
    end if;
  end loop;
  return v_legs;
end
$$;

reset role;
