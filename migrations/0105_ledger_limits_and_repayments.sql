-- Overbooking limits, what an act would do before it is done, repayments by the scheme's rule and raised commitments.
set local role tilsagn_ledger;

create function ledger.set_overbooking_limit(p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_known ledger.overbooking_limit;
  v_new ledger.overbooking_limit;
  v_available bigint;
  v_last timestamptz;
  v_detail text;
begin
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
comment on function ledger.set_overbooking_limit(uuid, jsonb, jsonb) is
  'Lets a measure''s available amount go down to minus limitOre for postings whose value date is in the period, with the limit''s id, its facts {actor, preparedBy, approvedBy, decisionRef, reason?} and {frame, year, measure, limitOre, validFrom, validTo}; 0 takes it back. The newest limit that covers a date holds. Answers {posted: [], repeated} or {code, field?, params}: decision_reference_missing, two_persons_required, same_person, period_reversed, period_closed, unknown_frame, unknown_measure, exists_with_different_content (I2; design.md section 4).';

create function ledger.limits(p_year integer, p_on date) returns table (
  frame text, year integer, measure text, limit_ore bigint, valid_from date, valid_to date, decision_ref text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct on (frame, measure) frame, year, measure, limit_ore, valid_from, valid_to, decision_ref
    from ledger.overbooking_limit
   where year = p_year and p_on between valid_from and valid_to
   order by frame, measure, booked_at desc
$$;
comment on function ledger.limits(integer, date) is
  'The overbooking limit that holds on a date for each measure of a year that has had one, in øre; 0 where it was taken back.';

create function ledger.preview(p_transfers jsonb, p_reverses uuid default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_answer jsonb;
  v_effects jsonb;
begin
  begin
    v_answer := case when p_reverses is null then ledger.post(p_transfers)
      else ledger.reverse((p_transfers -> 0 ->> 'id')::uuid, p_reverses, p_transfers -> 0) end;
    if v_answer ? 'code' then
      return v_answer;
    end if;
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('account', account.kind, 'frame', account.frame, 'year', account.year,
             'measure', account.measure)) || jsonb_build_object('beforeOre', balance.balance_ore - moved.change,
             'afterOre', balance.balance_ore) order by moved.first, account.id)
      into v_effects
      from (select account_id, sum(amount_ore) as change, min(entry.booked_at) as first
              from ledger.entry
             where transfer_id = any (array(select jsonb_array_elements_text(v_answer -> 'posted')::uuid))
             group by account_id) as moved
      join ledger.account on account.id = moved.account_id
      join ledger.account_balance as balance on balance.account_id = account.id;
    raise exception using errcode = 'LG002', message = 'undone', detail = jsonb_build_object('effects', v_effects)::text;
  exception
    when sqlstate 'LG002' then
      get stacked diagnostics v_effects = pg_exception_detail;
      return v_effects;
  end;
end
$$;
comment on function ledger.preview(jsonb, uuid) is
  'What linked transfers, or a reversal with the facts of the first of them, would do: {effects: [{account, frame, year, measure?, beforeOre, afterOre}]} or the refusal they would meet. They are posted and undone again, so that the answer is the ledger''s own.';

create function ledger.available_in_order(p_measures jsonb) returns bigint[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_available bigint[];
  v_missing jsonb;
begin
  select array_agg(account.id order by asked.place) filter (where account.id is not null),
         (jsonb_agg(asked.measure order by asked.place) filter (where account.id is null)) -> 0
    into v_available, v_missing
    from jsonb_array_elements(p_measures) with ordinality as asked (measure, place)
    left join ledger.account on account.key = ledger.key_of(asked.measure || '{"account": "available"}');
  if v_missing is not null then
    perform ledger.refuse('unknown_measure', v_missing, 'measures');
  end if;
  return v_available;
end
$$;
comment on function ledger.available_in_order(jsonb) is
  'The AVAILABLE accounts of measures in the order of a call. Refuses unknown_measure.';

create function ledger.plan_raise(p_id uuid, p_facts jsonb, p_case uuid, p_grant uuid, p_amount bigint, p_measures jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_available bigint[] := ledger.available_in_order(p_measures);
begin
  perform ledger.lock_accounts(v_available || ledger.accounts_of_case(p_case, 'committed', false));
  return (
    select jsonb_agg(jsonb_set(leg, '{to}', (leg -> 'to') || jsonb_build_object('caseId', p_case, 'drawOrder',
             array_position(v_available, (select id from ledger.account where key = ledger.key_of(leg -> 'from'))))) order by n)
      from jsonb_array_elements(ledger.draw(p_id, p_facts, p_amount, v_available, 'raise_commitment', 'committed', p_grant))
           with ordinality as planned (leg, n));
end
$$;
comment on function ledger.plan_raise(uuid, jsonb, uuid, uuid, bigint, jsonb) is
  'Plans a raise of a grant''s commitment (øre) out of the measures of its call, in their order. Refuses unknown_measure, frame_exhausted {remaining}.';

create or replace function ledger.plan_claim(p_id uuid, p_facts jsonb, p_case uuid, p_amount bigint) returns jsonb
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
     group by frame, year, measure, origin_year
     order by max(draw_order) desc, 1 desc
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

create function ledger.plan_repayment(p_id uuid, p_facts jsonb, p_case uuid, p_amount bigint, p_into text, p_first integer) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_paid bigint[] := ledger.accounts_of_case(p_case, 'paid', true);
  v_leg jsonb;
  v_open integer;
  v_legs jsonb := '[]';
begin
  if p_into not in ('available', 'frame', 'lapsed') then
    raise exception 'a repayment into %', p_into;
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
comment on function ledger.plan_repayment(uuid, jsonb, uuid, bigint, text, integer) is
  'Plans a repayment (øre), what was paid last first, into what the scheme''s rule names: available, frame or lapsed; of a closed year over the bridge into the same of the open one. Refuses paid_exceeded {remaining}.';

create function ledger.leg_id(p_id uuid, p_place integer) returns uuid
language sql immutable set search_path = pg_catalog, pg_temp
return md5(p_id::text || '/' || p_place::text)::uuid;
comment on function ledger.leg_id(uuid, integer) is 'The id of a transfer of a command, as ledger.leg gives it.';

create function ledger.plan_end_of_claim(p_id uuid, p_facts jsonb, p_case uuid, p_amount bigint, p_kind text, p_into text) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_claims bigint[] := ledger.accounts_of_case(p_case, 'recovery_claim', true);
  v_legs jsonb;
begin
  perform ledger.lock_accounts(v_claims || case p_kind when 'settle_recovery' then ledger.accounts_of_case(p_case, 'paid', true) else '{}' end);
  if v_claims = '{}' then
    perform ledger.refuse('claim_exceeded', '{"remaining": 0}', 'amountOre');
  end if;
  v_legs := ledger.draw(p_id, p_facts, p_amount, v_claims, p_kind, 'recovery_counter', null);
  return v_legs || case p_kind when 'settle_recovery'
    then ledger.plan_repayment(p_id, p_facts, p_case, p_amount, p_into, 1 + jsonb_array_length(v_legs)) else '[]' end;
end
$$;
comment on function ledger.plan_end_of_claim(uuid, jsonb, uuid, bigint, text, text) is
  'Plans that a recovery claim, or a part of it (øre), is settled by a repayment, or waived without one. Refuses claim_exceeded {remaining}.';

revoke all on function ledger.set_overbooking_limit(uuid, jsonb, jsonb), ledger.limits(integer, date), ledger.preview(jsonb, uuid),
  ledger.available_in_order(jsonb), ledger.plan_raise(uuid, jsonb, uuid, uuid, bigint, jsonb),
  ledger.plan_repayment(uuid, jsonb, uuid, bigint, text, integer), ledger.leg_id(uuid, integer),
  ledger.plan_end_of_claim(uuid, jsonb, uuid, bigint, text, text) from public;
grant execute on function ledger.set_overbooking_limit(uuid, jsonb, jsonb), ledger.limits(integer, date),
  ledger.preview(jsonb, uuid) to tilsagn_app;

reset role;
