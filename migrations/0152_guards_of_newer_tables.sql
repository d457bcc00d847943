-- The walls around the tables of the ledger that came later: accounting dimensions are written by their function alone,
-- and I6 asks for the guards of every table that is not plain reference data, also of one that is made after this.
set local role tilsagn_ledger;

create or replace function ledger.by_function_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_stack text;
begin
  get diagnostics v_stack = pg_context;
  if current_user <> 'tilsagn_ledger'
     or v_stack !~ 'function ledger\.(write_transfers|open_accounts?|finish|open_import|close_year|set_overbooking_limit|set_dimension)\(' then
    raise exception 'ledger.% is written by the posting functions alone', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

create trigger by_function_only before insert on ledger.dimension
  for each statement execute function ledger.by_function_only();
alter table ledger.dimension enable always trigger by_function_only;

create or replace function ledger.check_i6() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  -- type bits of pg_trigger: 1 row, 2 before, 4 insert, 8 delete, 16 update, 32 truncate
  with tables as (
    select class.oid, class.relname::text as guarded,
           case when class.relname in ('block', 'seal') then 'by_sealing_only' else 'by_function_only' end as writer
      from pg_class as class
     where class.relnamespace = 'ledger'::regnamespace and class.relkind in ('r', 'p')
       -- What accounts and transfers there are, and the names of frames and measures: no movement of money.
       and class.relname not in ('account_kind', 'transfer_kind', 'transfer_route', 'frame', 'measure')
       -- The one table whose rows change has its guards in check_catalogue.
       and class.relname <> 'account_balance'),
  guards (oid, guarded, guard, bits) as (
    select oid, guarded, 'append_only', 2 + 8 + 16 + 32 from tables
    union all
    select oid, guarded, writer, 2 + 4 from tables)
  select offence from ledger.check_catalogue()
  union
  select format('trigger %s of table %s is missing, changed or not always enabled', guard, guarded)
    from guards
   where not exists (
     select from pg_trigger as trigger
      where trigger.tgrelid = guards.oid and trigger.tgname = guards.guard
        and trigger.tgtype = bits and trigger.tgenabled = 'A' and trigger.tgfoid = to_regproc('ledger.' || guard))
  union all
  select format('table %s of the ledger is gone', name)
    from unnest(array['account', 'account_balance', 'block', 'command', 'dimension', 'entry', 'import_batch',
                      'overbooking_limit', 'seal', 'transfer', 'year_act']) as name
   where to_regclass('ledger.' || name) is null
  union all
  select format('reversal %s is no mirror of transfer %s (%s)', reversal.id, original.id, original.kind)
    from ledger.transfer as reversal
    join ledger.transfer as original on original.id = reversal.reverses
    join ledger.transfer_kind as kind on kind.kind = original.kind
   where not kind.reversible or reversal.kind <> 'reverse' or reversal.amount_ore <> original.amount_ore
      or reversal.from_account <> original.to_account or reversal.to_account <> original.from_account
  union all
  select format('transfer %s is reversed %s times', reverses, count(*))
    from ledger.transfer where reverses is not null group by reverses having count(*) > 1
$$;

reset role;
