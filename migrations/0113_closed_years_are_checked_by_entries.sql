-- I9 held each transfer against each account of a closed year; the entries of those accounts lead to the same transfers.
set local role tilsagn_ledger;

create or replace function ledger.check_i9() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct format('transfer %s (%s) of %s was booked at %s after %s %s was closed', transfer.id, transfer.kind, transfer.value_date,
           transfer.booked_at, done.frame, done.year)
    from ledger.year_act as done
    join ledger.account on account.frame = done.frame
    join ledger.entry on entry.account_id = account.id
    join ledger.transfer on transfer.id = entry.transfer_id
   where done.act = 1 and extract(year from transfer.value_date) <= done.year and transfer.booked_at > done.acted_at
     and not exists (select from ledger.year_act as second join ledger.command on command.id = second.command_id
                      where second.frame = done.frame and second.year = done.year and second.act = 2
                        and transfer.id = any (command.transfer_ids))
$$;

reset role;
