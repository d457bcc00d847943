-- How transfers are booked. Only post and open_import are for the application; the rest are their parts.
set local role tilsagn_ledger;

create function ledger.refuse(p_code text, p_params jsonb default '{}', p_field text default null) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'LG001', message = p_code,
    detail = jsonb_strip_nulls(jsonb_build_object('code', p_code, 'field', p_field, 'params', p_params))::text;
end
$$;
comment on function ledger.refuse(text, jsonb, text) is
  'Refuses with a code, its values and the part of the transfer it concerns; the public function answers it as JSON and has booked nothing.';

create function ledger.key_of(p_end jsonb) returns text
language sql immutable set search_path = pg_catalog, pg_temp
return (p_end ->> 'account') || '/' || (p_end ->> 'frame') || '/' || (p_end ->> 'year')
  || '/' || coalesce(p_end ->> 'measure', '') || '/' || coalesce(p_end ->> 'caseId', '')
  || '/' || coalesce(p_end ->> 'referenceId', '');
comment on function ledger.key_of(jsonb) is
  'The key of an account as ledger.account.key has it, from {account, frame, year, measure, caseId, referenceId}.';

create function ledger.known(p_transfers jsonb) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_same integer;
begin
  -- Nearly always the ids are new, and this one look is all it takes.
  if not exists (select from jsonb_array_elements(p_transfers) as sent (item)
                   join ledger.transfer on transfer.id = (sent.item ->> 'id')::uuid) then
    return false;
  end if;
  select count(*) filter (where known.kind = sent.item ->> 'kind'
           and known.amount_ore = (sent.item ->> 'amountOre')::bigint
           and known.value_date = (sent.item ->> 'valueDate')::date
           and source.key = ledger.key_of(sent.item -> 'from')
           and target.key = ledger.key_of(sent.item -> 'to')
           and known.decision_ref is not distinct from sent.item ->> 'decisionRef'
           and known.reason is not distinct from sent.item ->> 'reason')
    into v_same
    from jsonb_array_elements(p_transfers) as sent (item)
    join ledger.transfer as known on known.id = (sent.item ->> 'id')::uuid
    join ledger.account as source on source.id = known.from_account
    join ledger.account as target on target.id = known.to_account;
  if v_same < jsonb_array_length(p_transfers) then
    perform ledger.refuse('exists_with_different_content', '{}', 'id');
  end if;
  return true;
end
$$;
comment on function ledger.known(jsonb) is
  'Whether these transfers are booked already, all of them with this content (I5). Refuses exists_with_different_content when an id is known with other content or only part of the group is known. Who sent them is not content.';

create function ledger.admit(p_transfer jsonb) returns ledger.transfer_kind
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_kind ledger.transfer_kind;
  v_imported boolean := p_transfer ->> 'importBatch' is not null;
begin
  select kind.* into v_kind
    from ledger.transfer_kind as kind
    join ledger.transfer_route as route on route.kind = kind.kind
   where kind.kind = p_transfer ->> 'kind'
     and route.from_kind = p_transfer -> 'from' ->> 'account'
     and route.to_kind = p_transfer -> 'to' ->> 'account';
  if not found then
    raise exception 'no route for % from % to %', p_transfer ->> 'kind',
      p_transfer -> 'from' ->> 'account', p_transfer -> 'to' ->> 'account';
  end if;
  if v_kind.kind <> 'reallocate' and (p_transfer -> 'from' ->> 'frame', p_transfer -> 'from' ->> 'year')
     is distinct from (p_transfer -> 'to' ->> 'frame', p_transfer -> 'to' ->> 'year') then
    raise exception '% stays within one frame and year', v_kind.kind;
  end if;
  if p_transfer -> 'from' ->> 'year' <> p_transfer -> 'to' ->> 'year' then
    perform ledger.refuse('other_year', '{}', 'to.year');
  end if;
  if p_transfer ->> 'decisionRef' is null and (v_kind.decision_reference = 'always'
     or v_kind.decision_reference = 'application' and not v_imported) then
    perform ledger.refuse('decision_reference_missing', '{}', 'decisionRef');
  end if;
  if v_kind.two_persons and not v_imported
     and (p_transfer ->> 'preparedBy' is null or p_transfer ->> 'approvedBy' is null) then
    perform ledger.refuse('two_persons_required');
  end if;
  if p_transfer ->> 'preparedBy' = p_transfer ->> 'approvedBy' then
    perform ledger.refuse('same_person');
  end if;
  return v_kind;
end
$$;
comment on function ledger.admit(jsonb) is
  'The kind of a transfer, once it is known to connect accounts that its kind may connect, within one year, with the decision reference and the two persons it needs (I10, I15). Refuses other_year, decision_reference_missing, two_persons_required, same_person; a route that does not exist is an error.';

create function ledger.open_account(p_end jsonb, p_side text, p_opens text) returns bigint
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
      (select min(draw_order) from ledger.account
        where case_id = v_case and frame = v_frame and year = v_year and measure = v_measure), 1))
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
comment on function ledger.open_account(jsonb, text, text) is
  'The account of one end of a transfer (side from or to), made where it is missing and the kind of transfer may open it: a frame by its first allocate, a measure by its first distribute, both as the target of a reallocate; accounts of cases at their first use. Refuses unknown_frame, unknown_measure (design.md section 8).';

create function ledger.lock_accounts(p_accounts bigint[]) returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select max(locked.booked_at)
    from (select booked_at from ledger.account_balance
           where account_id = any (p_accounts) order by account_id for update) as locked
$$;
comment on function ledger.lock_accounts(bigint[]) is
  'Locks balances in the order of their ids, so that two postings never wait for each other in a ring; the newest moment booked on any of them.';

create function ledger.write_transfer(
  p_transfer jsonb, p_from bigint, p_to bigint, p_booked_at timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid := (p_transfer ->> 'id')::uuid;
  v_amount bigint := (p_transfer ->> 'amountOre')::bigint;
  v_value_date date := (p_transfer ->> 'valueDate')::date;
  v_short record;
begin
  select kind.shortage, balance.balance_ore - balance.lowest_ore as remaining into v_short
    from ledger.account_balance as balance
    join ledger.account on account.id = balance.account_id
    join ledger.account_kind as kind on kind.kind = account.kind
   where balance.account_id = p_from and balance.balance_ore - v_amount < balance.lowest_ore;
  if found then
    perform ledger.refuse(v_short.shortage, jsonb_build_object('remaining', v_short.remaining), 'amountOre');
  end if;
  insert into ledger.transfer (id, kind, from_account, to_account, amount_ore, value_date, booked_at, case_id,
      reference_id, actor, prepared_by, approved_by, import_batch, decision_ref, reason)
  values (v_id, p_transfer ->> 'kind', p_from, p_to, v_amount, v_value_date, p_booked_at,
      coalesce(p_transfer -> 'from' ->> 'caseId', p_transfer -> 'to' ->> 'caseId')::uuid,
      (p_transfer ->> 'referenceId')::uuid, p_transfer ->> 'actor', p_transfer ->> 'preparedBy',
      p_transfer ->> 'approvedBy', (p_transfer ->> 'importBatch')::uuid, p_transfer ->> 'decisionRef',
      p_transfer ->> 'reason');
  with moved as (
    update ledger.account_balance
       set balance_ore = balance_ore + case account_id when p_from then -v_amount else v_amount end,
           seq = seq + 1, booked_at = p_booked_at
     where account_id in (p_from, p_to)
    returning account_id, seq, balance_ore)
  insert into ledger.entry (account_id, seq, transfer_id, amount_ore, balance_after_ore, value_date, booked_at)
  select account_id, seq, v_id, case account_id when p_from then -v_amount else v_amount end, balance_ore,
         v_value_date, p_booked_at
    from moved;
end
$$;
comment on function ledger.write_transfer(jsonb, bigint, bigint, timestamptz) is
  'Writes one transfer with its two entries; the accounts are locked. Refuses when the account it leaves would go below its lowest: frame_exhausted {remaining} and the like, in øre (I2).';

create function ledger.book(p_transfers jsonb) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_item jsonb;
  v_kind ledger.transfer_kind;
  v_from bigint[] := '{}';
  v_to bigint[] := '{}';
  v_last timestamptz;
  v_booked_at timestamptz;
begin
  if ledger.known(p_transfers) then
    return false;
  end if;
  for v_item in select item from jsonb_array_elements(p_transfers) as sent (item) loop
    v_kind := ledger.admit(v_item);
    v_from := v_from || ledger.open_account(v_item -> 'from', 'from', v_kind.opens);
    v_to := v_to || ledger.open_account(v_item -> 'to', 'to', v_kind.opens);
  end loop;
  v_last := ledger.lock_accounts(v_from || v_to);
  -- Somebody may have booked the same ids while we waited for the locks.
  if ledger.known(p_transfers) then
    return false;
  end if;
  v_booked_at := greatest(clock_timestamp(), v_last + interval '1 microsecond');
  for i in 1 .. jsonb_array_length(p_transfers) loop
    perform ledger.write_transfer(p_transfers -> (i - 1), v_from[i], v_to[i],
      v_booked_at + (i - 1) * interval '1 microsecond');
  end loop;
  return true;
end
$$;
comment on function ledger.book(jsonb) is
  'Books linked transfers, all or none; false when they were booked before. The booking time is taken after the locks and rises strictly on each account (reliability.md A5).';

create function ledger.ids_of(p_transfers jsonb) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp
return (select coalesce(jsonb_agg(item -> 'id' order by place), '[]')
          from jsonb_array_elements(p_transfers) with ordinality as sent (item, place));
comment on function ledger.ids_of(jsonb) is 'The ids of transfers, in their order.';

create function ledger.post(p_transfers jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_answer text;
  v_constraint text;
  v_new boolean;
begin
  v_new := ledger.book(p_transfers);
  return jsonb_build_object('posted', ledger.ids_of(p_transfers), 'repeated', not v_new);
exception
  when sqlstate 'LG001' then
    get stacked diagnostics v_answer = pg_exception_detail;
    return v_answer::jsonb;
  when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    if v_constraint <> 'transfer_pkey' then
      raise;
    end if;
    return jsonb_build_object('code', 'exists_with_different_content', 'field', 'id');
end
$$;
comment on function ledger.post(jsonb) is
  'Posts linked transfers, all or none: [{id, kind, amountOre, valueDate, from, to, actor, preparedBy?, approvedBy?, decisionRef?, reason?, referenceId?, importBatch?}], the ends as {account, frame, year, measure?, caseId?, referenceId?}, amounts in øre above 0. Answers {posted: ids, repeated} or {code, field?, params} and has then booked nothing: frame_exhausted and its like {remaining}, exists_with_different_content, unknown_frame, unknown_measure, other_year, decision_reference_missing, two_persons_required, same_person (design.md section 4).';

create function ledger.open_import(p_id uuid, p_format text, p_sha256 text, p_operator text, p_rows integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into ledger.import_batch (id, format, sha256, operator, rows)
  values (p_id, p_format, p_sha256, p_operator, p_rows);
end
$$;
comment on function ledger.open_import(uuid, text, text, text, integer) is
  'Notes an import: its format, the SHA-256 of its file (hexadecimal), the operator and how many rows were new (I15).';

reset role;
