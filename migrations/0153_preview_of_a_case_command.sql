-- What a command on a case would do, asked before a second person is asked for.
set local role tilsagn_ledger;

create function ledger.preview_command(p_name text, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_answer jsonb;
  v_effects jsonb;
begin
  begin
    v_answer := ledger.perform_command(p_name, gen_random_uuid(), p_facts, p_args);
    if v_answer ? 'code' then
      return v_answer;
    end if;
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('account', account.kind, 'frame', account.frame,
             'year', account.year, 'measure', account.measure)) || jsonb_build_object('beforeOre', balance.balance_ore - moved.change,
             'afterOre', balance.balance_ore) order by moved.first, sign(moved.change), account.id), '[]')
      into v_effects
      from (select account_id, sum(amount_ore) as change, min(entry.booked_at) as first
              from ledger.entry
             where transfer_id = any (array(select jsonb_array_elements_text(v_answer -> 'posted')::uuid))
             group by account_id) as moved
      join ledger.account on account.id = moved.account_id
      join ledger.account_balance as balance on balance.account_id = account.id
     where moved.change <> 0;
    raise exception using errcode = 'LG002', message = 'undone', detail = jsonb_build_object('effects', v_effects)::text;
  exception
    when sqlstate 'LG002' then
      get stacked diagnostics v_effects = pg_exception_detail;
      return v_effects;
  end;
end
$$;
comment on function ledger.preview_command(text, jsonb, jsonb) is
  'What a command on a case would do, by the name, facts and arguments of ledger.perform_command: {effects: [{account, frame, year, measure?, beforeOre, afterOre}]} of each account it would change, or the refusal it would meet. It is performed and undone again, so that the answer is the ledger''s own.';

revoke all on function ledger.preview_command(text, jsonb, jsonb) from public;
grant execute on function ledger.preview_command(text, jsonb, jsonb) to tilsagn_app;

reset role;
