-- The commands on a case, now also a raise, a repayment and the end of a claim.
set local role tilsagn_ledger;

create or replace function ledger.plan(p_name text, p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_case uuid := (p_args ->> 'caseId')::uuid;
  v_payment uuid := (p_args ->> 'paymentId')::uuid;
  v_grant uuid := (p_args ->> 'grantId')::uuid;
  v_amount bigint := (p_args ->> 'amountOre')::bigint;
begin
  if v_amount < 0 or v_amount = 0 and p_name <> 'reserve_to' then
    raise exception 'an amount of % øre in %', v_amount, p_name;
  end if;
  return case p_name
    when 'reserve_to' then ledger.plan_reservation(p_id, p_facts, v_case, v_amount, p_args -> 'measures')
    when 'release_case' then ledger.plan_reservation(p_id, p_facts, v_case, 0, '[]')
    when 'commit_grant' then ledger.plan_commitment(p_id, p_facts, v_case, v_grant, v_amount)
    when 'raise_commitment' then ledger.plan_raise(p_id, p_facts, v_case, v_grant, v_amount, p_args -> 'measures')
    when 'reduce_commitment' then ledger.plan_from_commitment(p_id, p_facts, v_case, v_amount, p_name, null)
    when 'send_payment' then ledger.plan_from_commitment(p_id, p_facts, v_case, v_amount, p_name, v_payment)
    when 'repay' then ledger.plan_repayment(p_id, p_facts, v_case, v_amount, p_args ->> 'into', 1)
    when 'claim_recovery' then ledger.plan_claim(p_id, p_facts, v_case, v_amount)
    when 'settle_recovery' then ledger.plan_end_of_claim(p_id, p_facts, v_case, v_amount, p_name, p_args ->> 'into')
    when 'waive_recovery' then ledger.plan_end_of_claim(p_id, p_facts, v_case, v_amount, p_name, null)
    else ledger.plan_resolution(p_id, p_facts, v_payment, p_name)
  end;
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
comment on function ledger.perform_command(text, uuid, jsonb, jsonb) is
  'Performs a command on a case, all or nothing, with the command''s id, its facts {actor, valueDate, preparedBy?, approvedBy?, decisionRef?, reason?, importBatch?} and its arguments in øre: reserve_to {caseId, amountOre, measures}, release_case {caseId}, commit_grant {caseId, grantId, amountOre}, raise_commitment {caseId, grantId, amountOre, measures}, reduce_commitment {caseId, amountOre?}, send_payment {caseId, paymentId, amountOre}, confirm_payment and reject_payment {paymentId}, repay {caseId, amountOre, into}, claim_recovery and waive_recovery {caseId, amountOre}, settle_recovery {caseId, amountOre, into}; into: available, frame or lapsed. Answers {posted: ids, repeated} or {code, field?, params} and has then booked nothing: frame_exhausted, reservation_exceeded, commitment_exceeded, paid_exceeded, claim_exceeded {remaining}, period_closed, unknown_measure, unknown_payment, payment_resolved, exists_with_different_content, two_persons_required, same_person (design.md sections 3 and 4).';

reset role;
