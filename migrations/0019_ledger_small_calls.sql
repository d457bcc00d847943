-- Accounts are made together only where many may be missing: an act of a caseworker needs two or three of them at most.
set local role tilsagn_ledger;

create or replace function ledger.book(p_transfers jsonb) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_sent record;
  v_kind ledger.transfer_kind;
  v_from bigint[] := '{}';
  v_to bigint[] := '{}';
  v_last timestamptz;
begin
  if ledger.known(p_transfers) then
    return false;
  end if;
  if jsonb_array_length(p_transfers) > 8 then
    perform ledger.open_accounts(p_transfers);
  end if;
  for v_sent in
    select item, source.id as from_account, target.id as to_account
      from jsonb_array_elements(p_transfers) with ordinality as sent (item, place)
      left join ledger.account as source on source.key = ledger.key_of(item -> 'from')
      left join ledger.account as target on target.key = ledger.key_of(item -> 'to')
     order by place
  loop
    v_kind := ledger.admit(v_sent.item);
    v_from := v_from || coalesce(v_sent.from_account, ledger.open_account(v_sent.item -> 'from', 'from', v_kind.opens));
    v_to := v_to || coalesce(v_sent.to_account, ledger.open_account(v_sent.item -> 'to', 'to', v_kind.opens));
  end loop;
  v_last := ledger.lock_accounts(v_from || v_to);
  -- Somebody may have booked the same ids while we waited for the locks.
  if ledger.known(p_transfers) then
    return false;
  end if;
  perform ledger.write_transfers(p_transfers, v_from, v_to,
    greatest(clock_timestamp(), v_last + interval '1 microsecond'));
  return true;
end
$$;

create or replace function ledger.open_account(p_end jsonb, p_side text, p_opens text) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_key text := ledger.key_of(p_end);
  v_frame text := p_end ->> 'frame';
  v_year integer := (p_end ->> 'year')::integer;
  v_measure text := p_end ->> 'measure';
  v_case uuid := (p_end ->> 'caseId')::uuid;
  v_id bigint;
begin
  select id into v_id from ledger.account where key = v_key;
  if found then
    return v_id;
  end if;
  if not exists (select from ledger.frame where frame = v_frame and year = v_year) then
    if not (p_opens = 'frame' or p_opens = 'target' and p_side = 'to') then
      perform ledger.refuse('unknown_frame', jsonb_build_object('frame', v_frame, 'year', v_year), p_side || '.frame');
    end if;
    insert into ledger.frame (frame, year) values (v_frame, v_year) on conflict do nothing;
  end if;
  if v_measure is not null
     and not exists (select from ledger.measure where frame = v_frame and year = v_year and measure = v_measure) then
    if not (p_side = 'to' and p_opens in ('measure', 'target')) then
      perform ledger.refuse('unknown_measure',
        jsonb_build_object('frame', v_frame, 'year', v_year, 'measure', v_measure), p_side || '.measure');
    end if;
    insert into ledger.measure (frame, year, measure) values (v_frame, v_year, v_measure) on conflict do nothing;
  end if;
  insert into ledger.account (kind, frame, year, measure, case_id, reference_id, draw_order)
  values (p_end ->> 'account', v_frame, v_year, v_measure, v_case, (p_end ->> 'referenceId')::uuid,
    coalesce((p_end ->> 'drawOrder')::smallint,
      -- The fence of ledger.open_accounts.
      (select min(beside.draw_order)
         from (select * from ledger.account where case_id = v_case offset 0) as beside
        where beside.frame = v_frame and beside.year = v_year and beside.measure = v_measure), 1))
  on conflict (key) do nothing
  returning id into v_id;
  if v_id is null then
    select id into strict v_id from ledger.account where key = v_key;
    return v_id;
  end if;
  insert into ledger.account_balance (account_id, lowest_ore)
  select v_id, lowest_ore from ledger.account_kind where kind = p_end ->> 'account';
  return v_id;
end
$$;

reset role;
