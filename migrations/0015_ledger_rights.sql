-- Four walls around the rows: rights, triggers that hold for everybody, and functions that check (reliability.md A6).
set local role tilsagn_ledger;

create function ledger.append_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'ledger.% is never changed; correct it with a new transfer', tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;
comment on function ledger.append_only() is 'Stops every change of rows that are written once (I6), whoever tries.';

create function ledger.by_function_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_stack text;
begin
  get diagnostics v_stack = pg_context;
  if current_user <> 'tilsagn_ledger'
     or v_stack !~ 'function ledger\.(write_transfer|open_account|finish|open_import)\(' then
    raise exception 'ledger.% is written by the posting functions alone', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
comment on function ledger.by_function_only() is
  'Lets only the posting functions write, by their place on the call stack: the owner''s log-in too must go through them (I6).';

do $$
declare
  v_table text;
begin
  foreach v_table in array array['transfer', 'entry', 'account', 'command', 'import_batch', 'account_balance'] loop
    execute format('create trigger append_only before %s on ledger.%I for each statement execute function ledger.append_only()',
      case v_table when 'account_balance' then 'delete or truncate' else 'update or delete or truncate' end, v_table);
    execute format('create trigger by_function_only before %s on ledger.%I for each statement execute function ledger.by_function_only()',
      case v_table when 'account_balance' then 'insert or update' else 'insert' end, v_table);
    execute format('alter table ledger.%I enable always trigger append_only', v_table);
    execute format('alter table ledger.%I enable always trigger by_function_only', v_table);
  end loop;
end
$$;

revoke all on all functions in schema ledger from public;
grant usage on schema ledger to tilsagn_app;
grant select on all tables in schema ledger to tilsagn_app;
grant execute on function ledger.post(jsonb), ledger.perform_command(text, uuid, jsonb, jsonb),
  ledger.open_import(uuid, text, text, text, integer), ledger.key_of(jsonb), ledger.position_of_case(uuid),
  ledger.account_sums(integer, date, timestamptz), ledger.appropriations(integer, date, timestamptz),
  ledger.balances(integer, date, timestamptz), ledger.check_i1(), ledger.check_i2(), ledger.check_i3(), ledger.check_i6(),
  ledger.check_i7(), ledger.check_i10(), ledger.check_i11() to tilsagn_app;

reset role;
