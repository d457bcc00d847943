-- What the application does to a case's money. Each function locks, plans and books in one call: its parameters are
-- the command's id and its facts {actor, valueDate, preparedBy?, approvedBy?, decisionRef?, reason?, importBatch?}. The
-- plans of payments, reductions and claims stand in a migration of their own.
set local role tilsagn_ledger;

create function ledger.end_of(p_account bigint) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object('account', kind, 'frame', frame, 'year', year, 'measure', measure,
           'caseId', case_id, 'referenceId', reference_id, 'drawOrder', draw_order))
    from ledger.account where id = p_account
$$;
comment on function ledger.end_of(bigint) is 'An account as the end of a transfer.';

create function ledger.beside(p_account bigint, p_kind text, p_reference uuid default null) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object('account', p_kind, 'frame', frame, 'year', year,
           'measure', case when asked.keyed_by <> 'frame' then measure end,
           'caseId', case when asked.keyed_by in ('case', 'case_reference') then case_id end,
           'referenceId', p_reference, 'drawOrder', draw_order))
    from ledger.account, ledger.account_kind as asked
   where account.id = p_account and asked.kind = p_kind
$$;
comment on function ledger.beside(bigint, text, uuid) is
  'The account of another kind beside this one (same frame, year, measure and case), as the end of a transfer.';

create function ledger.leg(p_id uuid, p_place integer, p_kind text, p_from jsonb, p_to jsonb, p_amount bigint,
  p_facts jsonb, p_reference uuid default null) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp
return p_facts || jsonb_strip_nulls(jsonb_build_object('id', md5(p_id::text || '/' || p_place::text)::uuid,
  'kind', p_kind, 'from', p_from, 'to', p_to, 'amountOre', p_amount, 'referenceId', p_reference));
comment on function ledger.leg(uuid, integer, text, jsonb, jsonb, bigint, jsonb, uuid) is
  'One transfer of a command; its id follows from the command''s id and its place in it.';

create function ledger.repeated(p_id uuid, p_name text, p_content jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_known ledger.command;
begin
  select * into v_known from ledger.command where id = p_id;
  if not found then
    return null;
  end if;
  if v_known.name <> p_name or v_known.content <> p_content then
    perform ledger.refuse('exists_with_different_content', '{}', 'commandId');
  end if;
  return jsonb_build_object('posted', to_jsonb(v_known.transfer_ids), 'repeated', true);
end
$$;
comment on function ledger.repeated(uuid, text, jsonb) is
  'The first answer to a command that is known with this content, null for a new one (I5). Refuses exists_with_different_content.';

create function ledger.draw(p_id uuid, p_facts jsonb, p_amount bigint, p_accounts bigint[], p_kind text, p_to_kind text,
  p_reference uuid, p_first integer default 1) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_account record;
  v_rest bigint := p_amount;
  v_take bigint;
  v_held bigint := 0;
  v_shortage text;
  v_legs jsonb := '[]';
begin
  for v_account in
    select balance.account_id, balance.balance_ore - balance.lowest_ore as held, kind.shortage
      from unnest(p_accounts) with ordinality as wanted (id, place)
      join ledger.account_balance as balance on balance.account_id = wanted.id
      join ledger.account on account.id = wanted.id
      join ledger.account_kind as kind on kind.kind = account.kind
     order by wanted.place
  loop
    v_shortage := v_account.shortage;
    v_held := v_held + v_account.held;
    v_take := least(v_rest, v_account.held);
    if v_take > 0 then
      v_legs := v_legs || ledger.leg(p_id, p_first + jsonb_array_length(v_legs), p_kind,
        ledger.end_of(v_account.account_id), ledger.beside(v_account.account_id, p_to_kind, p_reference), v_take, p_facts,
        p_reference);
      v_rest := v_rest - v_take;
    end if;
  end loop;
  if v_rest > 0 then
    perform ledger.refuse(coalesce(v_shortage, 'commitment_exceeded'), jsonb_build_object('remaining', v_held), 'amountOre');
  end if;
  return v_legs;
end
$$;
comment on function ledger.draw(uuid, jsonb, bigint, bigint[], text, text, uuid, integer) is
  'Plans the transfers that take an amount (øre) from locked accounts in the order given. Refuses with {remaining} when they do not hold it.';

create function ledger.finish(p_id uuid, p_name text, p_content jsonb, p_legs jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_ids jsonb := ledger.ids_of(p_legs);
begin
  if jsonb_array_length(p_legs) > 0 then
    perform ledger.book(p_legs);
  end if;
  insert into ledger.command (id, name, content, transfer_ids)
  values (p_id, p_name, p_content, array(select id::uuid from jsonb_array_elements_text(v_ids) as sent (id)));
  return jsonb_build_object('posted', v_ids, 'repeated', false);
end
$$;
comment on function ledger.finish(uuid, text, jsonb, jsonb) is 'Books the planned transfers and keeps the command with its answer.';

create function ledger.accounts_of_case(p_case uuid, p_kind text, p_backwards boolean) returns bigint[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(id order by case when p_backwards then -draw_order else draw_order end,
                                        case when p_backwards then -id else id end), '{}')
    from ledger.account where case_id = p_case and kind = p_kind
$$;
comment on function ledger.accounts_of_case(uuid, text, boolean) is
  'The case''s accounts of a kind in the order of its call, or backwards: what was drawn last goes back first (design.md section 4).';

create function ledger.available_beside(p_accounts bigint[]) returns bigint[]
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct available.id), '{}')
    from ledger.account as held
    join ledger.account as available on available.kind = 'available' and available.frame = held.frame
         and available.year = held.year and available.measure = held.measure
   where held.id = any (p_accounts)
$$;
comment on function ledger.available_beside(bigint[]) is 'The AVAILABLE accounts of the measures that these accounts were drawn on.';

create function ledger.balance_of(p_accounts bigint[]) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(balance_ore), 0)::bigint from ledger.account_balance where account_id = any (p_accounts)
$$;
comment on function ledger.balance_of(bigint[]) is 'What stands on these accounts together, in øre.';

create function ledger.plan_reservation(p_id uuid, p_facts jsonb, p_case uuid, p_target bigint, p_measures jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_held bigint[] := ledger.accounts_of_case(p_case, 'reserved', true);
  v_available bigint[];
  v_missing jsonb;
  v_now bigint;
begin
  select array_agg(account.id order by asked.place) filter (where account.id is not null),
         (jsonb_agg(asked.measure order by asked.place) filter (where account.id is null)) -> 0
    into v_available, v_missing
    from jsonb_array_elements(p_measures) with ordinality as asked (measure, place)
    left join ledger.account on account.key = ledger.key_of(asked.measure || '{"account": "available"}');
  if v_missing is not null then
    perform ledger.refuse('unknown_measure', v_missing, 'measures');
  end if;
  perform ledger.lock_accounts(v_available || v_held || ledger.available_beside(v_held));
  v_now := ledger.balance_of(v_held);
  if p_target < v_now then
    return ledger.draw(p_id, p_facts, v_now - p_target, v_held, 'release', 'available', null);
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_set(leg, '{to}', (leg -> 'to') || jsonb_build_object('caseId', p_case, 'drawOrder',
             (select min(place) from jsonb_array_elements(p_measures) with ordinality as asked (measure, place)
               where ledger.key_of(measure || '{"account": "available"}') = ledger.key_of(leg -> 'from')))) order by n), '[]')
      from jsonb_array_elements(ledger.draw(p_id, p_facts, p_target - v_now, v_available, 'reserve', 'reserved', null))
           with ordinality as planned (leg, n));
end
$$;
comment on function ledger.plan_reservation(uuid, jsonb, uuid, bigint, jsonb) is
  'Plans how the case''s reservation comes up (in the call''s order) or down (backwards) to a target in øre. Refuses unknown_measure, frame_exhausted {remaining}.';

create function ledger.plan_commitment(p_id uuid, p_facts jsonb, p_case uuid, p_grant uuid, p_amount bigint) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_forwards bigint[] := ledger.accounts_of_case(p_case, 'reserved', false);
  v_backwards bigint[] := ledger.accounts_of_case(p_case, 'reserved', true);
  v_commits jsonb;
  v_rest bigint;
begin
  perform ledger.lock_accounts(v_forwards || ledger.available_beside(v_forwards));
  v_rest := ledger.balance_of(v_forwards) - p_amount;
  if v_rest < 0 then
    perform ledger.refuse('reservation_exceeded', jsonb_build_object('remaining', v_rest + p_amount), 'grantOre');
  end if;
  v_commits := ledger.draw(p_id, p_facts, p_amount, v_forwards, 'commit', 'committed', p_grant);
  -- The rest lies where the commitment did not reach, so taking it backwards never meets a planned transfer.
  return v_commits || ledger.draw(p_id, p_facts, v_rest, v_backwards, 'release', 'available', null,
    1 + jsonb_array_length(v_commits));
end
$$;
comment on function ledger.plan_commitment(uuid, jsonb, uuid, uuid, bigint) is
  'Plans the commitment of a grant from what the case has reserved, in the call''s order, and the release of the rest backwards. Refuses reservation_exceeded {remaining}.';

create function ledger.plan(p_name text, p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_case uuid := (p_args ->> 'caseId')::uuid;
  v_payment uuid := (p_args ->> 'paymentId')::uuid;
  v_amount bigint := (p_args ->> 'amountOre')::bigint;
begin
  if v_amount < 0 or v_amount = 0 and p_name <> 'reserve_to' then
    raise exception 'an amount of % øre in %', v_amount, p_name;
  end if;
  return case p_name
    when 'reserve_to' then ledger.plan_reservation(p_id, p_facts, v_case, v_amount, p_args -> 'measures')
    when 'release_case' then ledger.plan_reservation(p_id, p_facts, v_case, 0, '[]')
    when 'commit_grant' then ledger.plan_commitment(p_id, p_facts, v_case, (p_args ->> 'grantId')::uuid, v_amount)
    when 'reduce_commitment' then ledger.plan_from_commitment(p_id, p_facts, v_case, v_amount, p_name, null)
    when 'send_payment' then ledger.plan_from_commitment(p_id, p_facts, v_case, v_amount, p_name, v_payment)
    when 'claim_recovery' then ledger.plan_claim(p_id, p_facts, v_case, v_amount)
    else ledger.plan_resolution(p_id, p_facts, v_payment, p_name)
  end;
end
$$;
comment on function ledger.plan(text, uuid, jsonb, jsonb) is 'Locks what a command touches and plans its transfers.';

create function ledger.perform_command(p_name text, p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_content jsonb := p_args || (p_facts - array['actor', 'importBatch']);
  v_answer jsonb;
  v_legs jsonb;
  v_refusal text;
  v_constraint text;
begin
  if p_name not in ('reserve_to', 'release_case', 'commit_grant', 'reduce_commitment', 'send_payment',
                    'confirm_payment', 'reject_payment', 'claim_recovery') then
    raise exception 'no command %', p_name;
  end if;
  v_answer := ledger.repeated(p_id, p_name, v_content);
  if v_answer is null then
    v_legs := ledger.plan(p_name, p_id, p_facts, p_args);
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
comment on function ledger.perform_command(text, uuid, jsonb, jsonb) is
  'Performs a command on a case, all or nothing, with the command''s id, its facts {actor, valueDate, preparedBy?, approvedBy?, decisionRef?, reason?, importBatch?} and its arguments in øre: reserve_to {caseId, amountOre, measures}, release_case {caseId}, commit_grant {caseId, grantId, amountOre}, reduce_commitment {caseId, amountOre?}, send_payment {caseId, paymentId, amountOre}, confirm_payment and reject_payment {paymentId}, claim_recovery {caseId, amountOre}. Answers {posted: ids, repeated} or {code, field?, params} and has then booked nothing: frame_exhausted, reservation_exceeded, commitment_exceeded, paid_exceeded {remaining}, unknown_measure, unknown_payment, payment_resolved, exists_with_different_content, two_persons_required, same_person (design.md sections 3 and 4).';

reset role;
