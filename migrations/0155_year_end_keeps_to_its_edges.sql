-- An act of year-end asks of its sum and its year what the other posting functions ask of theirs.
set local role tilsagn_ledger;

create or replace function ledger.close_year(p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_frame text := p_args ->> 'frame';
  v_year integer;
  v_act integer;
  v_name text := 'year_end_' || (p_args ->> 'act');
  v_content jsonb := p_args || (p_facts - array['actor']);
  v_facts jsonb := p_facts - array['importBatch', 'valueDate'];
  v_state text;
  v_block record;
  v_answer jsonb;
  v_detail text;
begin
  if coalesce(p_args ->> 'act', '') not in ('1', '2') then
    raise exception 'year-end has no act %', p_args ->> 'act';
  end if;
  -- What is carried arrives on the first day of the next year.
  perform ledger.within_edges(p_args -> 'carryOre', concat(p_args ->> 'year', '-12-31'), 'year', 'carryOre', 0);
  v_year := p_args ->> 'year';
  v_act := p_args ->> 'act';
  perform ledger.within_edges(null, concat(v_year + 1, '-01-01'), 'year');
  v_answer := ledger.repeated(p_id, v_name, v_content);
  if v_answer is not null then
    return v_answer;
  end if;
  if not exists (select from ledger.frame where frame = v_frame and year = v_year) then
    perform ledger.refuse('unknown_frame', jsonb_build_object('frame', v_frame, 'year', v_year), 'frame');
  end if;
  if p_facts ->> 'preparedBy' is null or p_facts ->> 'approvedBy' is null then
    perform ledger.refuse('two_persons_required');
  end if;
  if p_facts ->> 'preparedBy' = p_facts ->> 'approvedBy' then
    perform ledger.refuse('same_person');
  end if;
  perform ledger.lock_accounts(array(select id from ledger.account where frame = v_frame and year in (v_year, v_year + 1)));
  perform ledger.hold_year(v_frame, true);
  v_state := ledger.year_state(v_frame, v_year);
  if v_state = 'closed' or v_state = 'first_act_done' and v_act = 1 then
    return jsonb_build_object('posted', '[]'::jsonb, 'repeated', true);
  end if;
  if v_act = 2 and v_state = 'open' then
    perform ledger.refuse('first_act_missing', jsonb_build_object('frame', v_frame, 'year', v_year), 'act');
  end if;
  if v_act = 2 and p_facts ->> 'decisionRef' is null then
    perform ledger.refuse('decision_reference_missing', '{}', 'decisionRef');
  end if;
  if v_act = 1 then
    select * into v_block from ledger.year_end_blocks(v_frame, v_year) limit 1;
    if found then
      perform ledger.refuse(v_block.code, v_block.params);
    end if;
  end if;
  v_answer := ledger.finish(p_id, v_name, v_content,
    ledger.year_end_legs(p_id, v_frame, v_year, v_act, coalesce((p_args ->> 'carryOre')::bigint, 0), v_facts));
  insert into ledger.year_act (frame, year, act, command_id, acted_at, actor, prepared_by, approved_by, decision_ref)
  select v_frame, v_year, v_act, p_id, greatest(clock_timestamp(), max(balance.booked_at)), p_facts ->> 'actor',
         p_facts ->> 'preparedBy', p_facts ->> 'approvedBy', p_facts ->> 'decisionRef'
    from ledger.account left join ledger.account_balance as balance on balance.account_id = account.id
   where account.frame = v_frame;
  return v_answer;
exception
  when sqlstate 'LG001' then
    get stacked diagnostics v_detail = pg_exception_detail;
    return v_detail::jsonb;
end
$$;
comment on function ledger.close_year(uuid, jsonb, jsonb) is
  'Performs an act of year-end with the command''s id, its facts {actor, preparedBy, approvedBy, decisionRef?, reason?} and {frame, year, act: 1 or 2, carryOre? in the second}. Answers {posted: ids, repeated}; an act that is done posts nothing again. Or {code, field?, params}, and nothing is booked: bad_amount, bad_date, unknown_frame, two_persons_required, same_person, payments_under_way, overbooked, earlier_year_open, first_act_missing, decision_reference_missing, frame_exhausted {remaining} (I12; design.md section 4).';

reset role;
