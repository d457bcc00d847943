-- The invariants of reliability.md A4 that are properties of rows. Each function answers the rows that break it, none
-- when all is well; `ledger check` calls them, and so do tests.
set local role tilsagn_ledger;

create function ledger.check_i1() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('transfer %s has %s entries that sum to %s øre', transfer.id, count(entry.transfer_id), coalesce(sum(entry.amount_ore), 0))
    from ledger.transfer left join ledger.entry on entry.transfer_id = transfer.id
   group by transfer.id
  having count(entry.transfer_id) <> 2
      or sum(entry.amount_ore) filter (where entry.account_id = transfer.from_account) is distinct from -transfer.amount_ore
      or sum(entry.amount_ore) filter (where entry.account_id = transfer.to_account) is distinct from transfer.amount_ore
      or bool_or(entry.value_date <> transfer.value_date or entry.booked_at <> transfer.booked_at)
  union all
  select format('entry %s of account %s belongs to no transfer', entry.seq, entry.account_id)
    from ledger.entry left join ledger.transfer on transfer.id = entry.transfer_id where transfer.id is null
$$;
comment on function ledger.check_i1() is
  'I1: each transfer has exactly two entries, equal and opposite, on its two accounts and with its dates.';

create function ledger.check_i2() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('account %s stood at %s øre after entry %s', account.key, fold.standing, fold.seq)
    from (select account_id, seq, sum(amount_ore) over (partition by account_id order by seq) as standing from ledger.entry) as fold
    join ledger.account on account.id = fold.account_id
    join ledger.account_balance as balance on balance.account_id = account.id
   where fold.standing < balance.lowest_ore
  union all
  select format('account %s may go to %s øre', account.key, coalesce(balance.lowest_ore::text, 'any number of'))
    from ledger.account
    join ledger.account_kind as kind on kind.kind = account.kind
    left join ledger.account_balance as balance on balance.account_id = account.id
   where balance.lowest_ore is distinct from kind.lowest_ore
$$;
comment on function ledger.check_i2() is
  'I2: no account but the source and the recovery counter was below its lowest at any point in booking order.';

create function ledger.check_i3() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with years as (select distinct year from ledger.frame),
  rows as (select row.*, available + reserved + committed + in_payment + paid + lapsed + carried_out as standing
             from years, ledger.balances(years.year) as row)
  select format('measure %s of %s %s holds %s øre of %s', measure, frame, year, standing, appropriated + carried_in)
    from rows where measure is not null and standing <> appropriated + carried_in
  union all
  select format('frame %s %s holds %s øre of %s', frame, year, sum(standing),
           sum(appropriated + carried_in) filter (where measure is null))
    from rows group by frame, year
  having sum(standing) <> sum(appropriated + carried_in) filter (where measure is null)
$$;
comment on function ledger.check_i3() is
  'I3: what a frame and each of its measures were given equals what stands on their accounts.';

create function ledger.check_i6() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with tables as (
    select class.oid, class.relname, class.relacl, pg_get_userbyid(class.relowner) as owner
      from pg_class as class where class.relnamespace = 'ledger'::regnamespace and class.relkind in ('r', 'p')),
  functions as (
    select proc.*, pg_get_userbyid(proc.proowner) as owner from pg_proc as proc where proc.pronamespace = 'ledger'::regnamespace),
  -- type bits of pg_trigger: 1 row, 2 before, 4 insert, 8 delete, 16 update, 32 truncate
  guards (relname, tgname, bits) as (values
    ('transfer', 'append_only', 2 + 8 + 16 + 32), ('entry', 'append_only', 2 + 8 + 16 + 32),
    ('account', 'append_only', 2 + 8 + 16 + 32), ('command', 'append_only', 2 + 8 + 16 + 32),
    ('import_batch', 'append_only', 2 + 8 + 16 + 32), ('account_balance', 'append_only', 2 + 8 + 32),
    ('transfer', 'by_function_only', 2 + 4), ('entry', 'by_function_only', 2 + 4), ('account', 'by_function_only', 2 + 4),
    ('command', 'by_function_only', 2 + 4), ('import_batch', 'by_function_only', 2 + 4),
    ('account_balance', 'by_function_only', 2 + 4 + 16))
  select format('tilsagn_ledger can log in or is a superuser') from pg_roles
   where rolname = 'tilsagn_ledger' and (rolcanlogin or rolsuper)
  union all
  select 'tilsagn_app is a member of tilsagn_ledger' where pg_has_role('tilsagn_app', 'tilsagn_ledger', 'member')
  union all
  select format('table %s belongs to %s', relname, owner) from tables where owner <> 'tilsagn_ledger'
  union all
  select format('function %s belongs to %s', oid::regprocedure, owner) from functions where owner <> 'tilsagn_ledger'
  union all
  select format('function %s has no fixed search path', oid::regprocedure) from functions
   where not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
  union all
  select format('%s may %s table %s', coalesce(nullif(acl.grantee, 0)::regrole::text, 'everybody'), acl.privilege_type, relname)
    from tables, aclexplode(relacl) as acl
   where pg_get_userbyid(acl.grantee) <> owner and acl.privilege_type <> 'SELECT'
  union all
  select format('%s may execute function %s', coalesce(nullif(acl.grantee, 0)::regrole::text, 'everybody'), functions.oid::regprocedure)
    from functions, aclexplode(coalesce(proacl, acldefault('f', proowner))) as acl
   where pg_get_userbyid(acl.grantee) <> owner and not prosecdef and provolatile = 'v'
  union all
  select format('trigger %s of table %s is missing, changed or not always enabled', guards.tgname, guards.relname)
    from guards
   where not exists (
     select from pg_trigger as trigger
      where trigger.tgrelid = to_regclass('ledger.' || guards.relname) and trigger.tgname = guards.tgname
        and trigger.tgtype = guards.bits and trigger.tgenabled = 'A'
        and trigger.tgfoid = to_regproc('ledger.' || guards.tgname))
$$;
comment on function ledger.check_i6() is
  'I6: the catalogue still forbids change: the owner cannot log in, nobody else may write, every guard is there and always enabled.';

create function ledger.check_i7() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('entry %s of account %s: number %s, stands at %s øre, should be %s', seq, account.key, place, balance_after_ore, standing)
    from (select *, row_number() over along as place, sum(amount_ore) over along as standing
            from ledger.entry window along as (partition by account_id order by seq)) as fold
    join ledger.account on account.id = fold.account_id
   where seq <> place or balance_after_ore <> standing
  union all
  select format('account %s: stored %s øre and %s entries, folded %s øre and %s entries', account.key, balance_ore, balance.seq,
           coalesce(folded.standing, 0), coalesce(folded.entries, 0))
    from ledger.account
    left join ledger.account_balance as balance on balance.account_id = account.id
    left join (select account_id, sum(amount_ore) as standing, count(*) as entries, max(booked_at) as booked_at
                 from ledger.entry group by account_id) as folded
      on folded.account_id = account.id
   where balance.balance_ore is distinct from coalesce(folded.standing, 0)
      or balance.seq is distinct from coalesce(folded.entries, 0)
      or balance.booked_at is distinct from coalesce(folded.booked_at, '-infinity')
$$;
comment on function ledger.check_i7() is
  'I7: each stored balance is the fold of its entries, and the entries of an account run from 1 without holes.';

create function ledger.check_i10() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('transfer %s (%s) goes from %s to %s', transfer.id, transfer.kind, source.key, target.key)
    from ledger.transfer
    join ledger.account as source on source.id = transfer.from_account
    join ledger.account as target on target.id = transfer.to_account
   where source.year <> target.year
      or source.frame <> target.frame and transfer.kind <> 'reallocate'
      or source.case_id <> target.case_id
      or not exists (select from ledger.transfer_route as route
                      where route.kind = transfer.kind and route.from_kind = source.kind and route.to_kind = target.kind)
$$;
comment on function ledger.check_i10() is
  'I10: both entries of a transfer stand in the same frame and year, reallocations between frames excepted, on accounts that its kind may connect.';

create function ledger.check_i11() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with moved as (
    select coalesce(source.case_id, target.case_id) as case_id,
           case when target.kind in ('committed', 'paid') then target.reference_id else source.reference_id end as grant_id,
           transfer.kind, transfer.amount_ore, transfer.to_account
      from ledger.transfer
      join ledger.account as source on source.id = transfer.from_account
      join ledger.account as target on target.id = transfer.to_account
     where transfer.kind in ('commit', 'raise_commitment', 'reduce_commitment', 'repay', 'send_payment')),
  decided as (
    select case_id, grant_id,
           coalesce(sum(amount_ore) filter (where moved.kind in ('commit', 'raise_commitment')), 0) as decided,
           coalesce(sum(amount_ore) filter (where moved.kind = 'reduce_commitment'), 0) as reduced,
           coalesce(sum(amount_ore) filter (where moved.kind = 'repay'), 0) as repaid,
           coalesce(sum(amount_ore) filter (where moved.kind = 'send_payment' and underway.balance_ore > 0), 0) as in_payment
      from moved left join ledger.account_balance as underway on underway.account_id = moved.to_account
     group by case_id, grant_id),
  standing as (
    select case_id, reference_id as grant_id, sum(balance_ore) as held,
           coalesce(sum(balance_ore) filter (where kind = 'paid'), 0) as paid
      from ledger.account join ledger.account_balance on account_id = account.id
     where kind in ('committed', 'paid')
     group by case_id, reference_id)
  select format('grant %s of case %s: decided %s, reduced %s, repaid %s, but %s øre stand', grant_id, case_id, decided, reduced,
           repaid, coalesce(held, 0) + in_payment)
    from decided full join standing using (case_id, grant_id)
   where coalesce(held, 0) + in_payment is distinct from decided - reduced - repaid or paid > decided
$$;
comment on function ledger.check_i11() is
  'I11: what is committed, in payment and paid of a grant equals what was decided less reductions and repayments, and no more is paid than decided.';

reset role;
