-- The invariants again, where years are closed, money is carried and transfers are reversed, and four that are new.
set local role tilsagn_ledger;

create or replace function ledger.check_i2() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('account %s stood at %s øre after entry %s', account.key, fold.standing, fold.seq)
    from (select account_id, seq, amount_ore, value_date, booked_at,
                 sum(amount_ore) over (partition by account_id order by seq) as standing from ledger.entry) as fold
    join ledger.account on account.id = fold.account_id
    join ledger.account_kind as kind on kind.kind = account.kind
   where fold.standing < kind.lowest_ore
     -- What raises an account that an overbooking limit let down, is right wherever it ends.
     and not (account.kind = 'available' and (fold.amount_ore > 0 or fold.standing >= coalesce((
       select -allowed.limit_ore from ledger.overbooking_limit as allowed
        where allowed.frame = account.frame and allowed.year = account.year and allowed.measure = account.measure
          and fold.value_date between allowed.valid_from and allowed.valid_to and allowed.booked_at <= fold.booked_at
        order by allowed.booked_at desc limit 1), 0)))
  union all
  select format('account %s may go to %s øre', account.key, coalesce(balance.lowest_ore::text, 'any number of'))
    from ledger.account
    join ledger.account_kind as kind on kind.kind = account.kind
    left join ledger.account_balance as balance on balance.account_id = account.id
    left join (select frame, year, measure, max(limit_ore) as most from ledger.overbooking_limit group by frame, year, measure) as allowed
      on account.kind = 'available' and allowed.frame = account.frame and allowed.year = account.year and allowed.measure = account.measure
   where balance.lowest_ore is distinct from kind.lowest_ore - coalesce(allowed.most, 0)
$$;
comment on function ledger.check_i2() is
  'I2: no account but the source and the recovery counter went below its lowest at any point in booking order: 0, or for a measure minus the overbooking limit that held at booking for the value date.';

create function ledger.check_i4() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('payment %s: %s øre sent, %s confirmed, %s rejected', reference_id, sent, confirmed, rejected)
    from (select reference_id,
                 coalesce(sum(amount_ore) filter (where kind = 'send_payment'), 0) as sent,
                 coalesce(sum(amount_ore) filter (where kind = 'confirm_payment'), 0) as confirmed,
                 coalesce(sum(amount_ore) filter (where kind = 'reject_payment'), 0) as rejected
            from ledger.transfer where kind in ('send_payment', 'confirm_payment', 'reject_payment')
           group by reference_id) as payment
   where confirmed + rejected > sent or confirmed > 0 and rejected > 0
$$;
comment on function ledger.check_i4() is
  'I4: a payment is resolved at most once, confirmed or rejected, and no more is confirmed than was sent.';

-- What the catalogue says stands apart from what the rows say.
alter function ledger.check_i6() rename to check_catalogue;

create function ledger.check_i6() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select offence from ledger.check_catalogue()
  union all
  select format('trigger %s of table %s is missing, changed or not always enabled', guard, guarded)
    from unnest(array['year_act', 'overbooking_limit']) as guarded,
         (values ('append_only', 2 + 8 + 16 + 32), ('by_function_only', 2 + 4)) as guards (guard, bits)
   where not exists (
     select from pg_trigger as trigger
      where trigger.tgrelid = to_regclass('ledger.' || guarded) and trigger.tgname = guard
        and trigger.tgtype = bits and trigger.tgenabled = 'A' and trigger.tgfoid = to_regproc('ledger.' || guard))
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
comment on function ledger.check_i6() is
  'I6: the catalogue still forbids change, and each correction is the mirror of one transfer, at most one for each, of a kind that may be reversed.';

create function ledger.check_i9() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('transfer %s (%s) of %s was booked at %s after %s %s was closed', transfer.id, transfer.kind, transfer.value_date,
           transfer.booked_at, done.frame, done.year)
    from ledger.year_act as done
    join ledger.account on account.frame = done.frame
    join ledger.transfer on account.id in (transfer.from_account, transfer.to_account)
   where done.act = 1 and extract(year from transfer.value_date) <= done.year and transfer.booked_at > done.acted_at
     and not exists (select from ledger.year_act as second join ledger.command on command.id = second.command_id
                      where second.frame = done.frame and second.year = done.year and second.act = 2
                        and transfer.id = any (command.transfer_ids))
$$;
comment on function ledger.check_i9() is
  'I9: once the first act of a year is done nothing is booked on the frame with a value date in it, the second act excepted.';

create or replace function ledger.check_i10() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('transfer %s (%s) goes from %s to %s', transfer.id, transfer.kind, source.key, target.key)
    from ledger.transfer
    join ledger.account as source on source.id = transfer.from_account
    join ledger.account as target on target.id = transfer.to_account
    left join ledger.transfer_route as route
      on route.kind = transfer.kind and route.from_kind = source.kind and route.to_kind = target.kind
   where route.kind is null or source.case_id <> target.case_id
      or source.frame <> target.frame and route.crosses <> 'frames'
      or source.year <> target.year and not (route.crosses = 'years' and target.year > source.year)
$$;
comment on function ledger.check_i10() is
  'I10: both entries of a transfer stand in the same frame and year, on accounts that its kind may connect; reallocations between frames and what leaves the bridge for a later year excepted.';

create or replace function ledger.check_i11() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with moved as (
    select coalesce(source.case_id, target.case_id) as case_id,
           case when target.kind in ('committed', 'paid') then target.reference_id else source.reference_id end as grant_id,
           transfer.kind, transfer.amount_ore, transfer.to_account
      from ledger.transfer
      join ledger.account as source on source.id = transfer.from_account
      join ledger.account as target on target.id = transfer.to_account
     where transfer.kind in ('commit', 'raise_commitment', 'reduce_commitment', 'repay', 'send_payment')
       -- A repayment of a closed year goes on from the bridge; the grant met it before that.
       and coalesce(source.case_id, target.case_id) is not null),
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

create function ledger.check_i12() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('account %s holds %s øre after act %s', account.key, balance.balance_ore, done.act)
    from (select frame, year, max(act) as act from ledger.year_act group by frame, year) as done
    join ledger.account using (frame, year)
    join ledger.account_balance as balance on balance.account_id = account.id
   where balance.balance_ore <> 0
     and (account.kind in ('available', 'reserved', 'committed', 'in_payment', 'bridge') or account.kind = 'frame' and done.act = 2)
$$;
comment on function ledger.check_i12() is
  'I12: after the first act of a year nothing stands available, reserved, committed, in payment or on the bridge; after the second nothing undistributed.';

create function ledger.check_i15() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('transfer %s (%s) was prepared by %s and approved by %s', transfer.id, transfer.kind,
           coalesce(prepared_by, 'nobody'), coalesce(approved_by, 'nobody'))
    from ledger.transfer join ledger.transfer_kind as kind using (kind)
   where import_batch is null
     and (kind.two_persons and (prepared_by is null or approved_by is null) or prepared_by = approved_by)
$$;
comment on function ledger.check_i15() is
  'I15: behind each transfer with authority that no import brought stand two persons, the approver another than the preparer.';

revoke all on function ledger.check_i4(), ledger.check_i6(), ledger.check_i9(), ledger.check_i12(), ledger.check_i15() from public;
grant execute on function ledger.check_i4(), ledger.check_i6(), ledger.check_i9(), ledger.check_i12(), ledger.check_i15() to tilsagn_app;

reset role;
