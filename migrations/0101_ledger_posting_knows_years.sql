-- Posting as before, and now also: refused in a closed year, down to an overbooking limit, with reversals and the year
-- that money came from.
set local role tilsagn_ledger;

create or replace function ledger.key_of(p_end jsonb) returns text
language sql immutable set search_path = pg_catalog, pg_temp
return (p_end ->> 'account') || '/' || (p_end ->> 'frame') || '/' || (p_end ->> 'year')
  || '/' || coalesce(p_end ->> 'measure', '') || '/' || coalesce(p_end ->> 'caseId', '')
  || '/' || coalesce(p_end ->> 'referenceId', '') || coalesce('/' || (p_end ->> 'originYear'), '');
comment on function ledger.key_of(jsonb) is
  'The key of an account as ledger.account.key has it, from {account, frame, year, measure, caseId, referenceId, originYear}.';

create or replace function ledger.known(p_transfers jsonb) returns boolean
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
           and known.reason is not distinct from sent.item ->> 'reason'
           and known.reverses is not distinct from (sent.item ->> 'reverses')::uuid)
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

create or replace function ledger.admit(p_transfer jsonb) returns ledger.transfer_kind
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_kind ledger.transfer_kind;
  v_from jsonb := p_transfer -> 'from';
  v_to jsonb := p_transfer -> 'to';
  v_crosses text;
  v_imported boolean := p_transfer ->> 'importBatch' is not null;
begin
  select crosses into v_crosses from ledger.transfer_route
   where kind = p_transfer ->> 'kind' and from_kind = v_from ->> 'account' and to_kind = v_to ->> 'account';
  if not found then
    raise exception 'no route for % from % to %', p_transfer ->> 'kind', v_from ->> 'account', v_to ->> 'account';
  end if;
  select * into strict v_kind from ledger.transfer_kind where kind = p_transfer ->> 'kind';
  if v_kind.posted_by = 'reversal' and not p_transfer ? 'reverses' or v_kind.posted_by = 'year_end' and not p_transfer ? 'act' then
    raise exception '% is booked by a function of its own', v_kind.kind;
  end if;
  if v_crosses <> 'frames' and v_from ->> 'frame' <> v_to ->> 'frame'
     or v_crosses = 'nothing' and v_from ->> 'year' <> v_to ->> 'year'
     or v_crosses = 'years' and (v_to ->> 'year')::integer <= (v_from ->> 'year')::integer then
    raise exception '% stays within one frame and year', v_kind.kind;
  end if;
  if v_crosses = 'frames' and v_from ->> 'year' <> v_to ->> 'year' then
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
  'The kind of a transfer, once it is known to connect accounts that its kind may connect, within the frame and year it must keep to, with the decision reference and the two persons it needs (I10, I15). Refuses other_year, decision_reference_missing, two_persons_required, same_person; a route that does not exist is an error.';

create function ledger.hold_year(p_frame text, p_alone boolean) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when p_alone then pg_advisory_xact_lock(hashtextextended('tilsagn.ledger.year/' || p_frame, 0))
              else pg_advisory_xact_lock_shared(hashtextextended('tilsagn.ledger.year/' || p_frame, 0)) end
$$;
comment on function ledger.hold_year(text, boolean) is
  'Keeps the years of a frame from being closed until the transaction ends; alone: keeps others from posting on it meanwhile. Taken after the locks of the accounts.';

create function ledger.admit_years(p_transfers jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_frame text;
  v_closed record;
begin
  for v_frame in
    select distinct side ->> 'frame' from jsonb_array_elements(p_transfers) as sent (item),
           lateral (values (item -> 'from'), (item -> 'to')) as ends (side) order by 1
  loop
    perform ledger.hold_year(v_frame, false);
  end loop;
  if not exists (select from ledger.year_act) then
    return;
  end if;
  select side ->> 'frame' as frame, closed.year,
         case when extract(year from (item ->> 'valueDate')::date) <= closed.year then 'valueDate' else 'year' end as field
    into v_closed
    from jsonb_array_elements(p_transfers) with ordinality as sent (item, place)
    join ledger.transfer_route as route on route.kind = item ->> 'kind'
         and route.from_kind = item -> 'from' ->> 'account' and route.to_kind = item -> 'to' ->> 'account',
         lateral (values (item -> 'from'), (item -> 'to')) as ends (side),
         lateral (select max(year) as year from ledger.year_act where frame = side ->> 'frame') as closed
   where item ->> 'act' is null
     and (extract(year from (item ->> 'valueDate')::date) <= closed.year
          or (side ->> 'year')::integer <= closed.year and not route.after_closing)
   order by place limit 1;
  if found then
    perform ledger.refuse('period_closed', jsonb_build_object('frame', v_closed.frame, 'year', v_closed.year), v_closed.field);
  end if;
end
$$;
comment on function ledger.admit_years(jsonb) is
  'Refuses period_closed {frame, year}, field valueDate or year, when a value date or an account lies in a closed year of its frame. The acts of year-end pass, and so do repayments on their way to the open year and claims, which are a memo (I9; design.md section 4).';

create function ledger.lowest_of(p_account bigint, p_value_date date) returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select -allowed.limit_ore
      from ledger.account
      join ledger.overbooking_limit as allowed on allowed.frame = account.frame and allowed.year = account.year
           and allowed.measure = account.measure
     where account.id = p_account and account.kind = 'available' and p_value_date between allowed.valid_from and allowed.valid_to
     order by allowed.booked_at desc limit 1), 0)
$$;
comment on function ledger.lowest_of(bigint, date) is
  'How far down a measure''s available amount may go now for a posting of this value date, in øre: minus the overbooking limit that covers the date, or 0.';

create or replace function ledger.draw(p_id uuid, p_facts jsonb, p_amount bigint, p_accounts bigint[], p_kind text, p_to_kind text,
  p_reference uuid, p_first integer default 1) returns jsonb
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_account record;
  v_rest bigint := p_amount;
  v_take bigint;
  v_held bigint := 0;
  v_shortage text;
  v_legs jsonb := '[]';
begin
  for v_account in
    select balance.account_id, kind.shortage,
           greatest(balance.balance_ore - case when balance.lowest_ore < 0
             then ledger.lowest_of(balance.account_id, (p_facts ->> 'valueDate')::date) else balance.lowest_ore end, 0) as held
      from unnest(p_accounts) with ordinality as wanted (id, place)
      join ledger.account_balance as balance on balance.account_id = wanted.id
      join ledger.account on account.id = wanted.id
      join ledger.account_kind as kind on kind.kind = account.kind
     order by wanted.place
  loop
    v_shortage := v_account.shortage;
    v_held := v_held + v_account.held;
    v_take := least(v_rest, v_account.held);
    if v_take > 0 then
      v_legs := v_legs || ledger.leg(p_id, p_first + jsonb_array_length(v_legs), p_kind,
        ledger.end_of(v_account.account_id), ledger.beside(v_account.account_id, p_to_kind, p_reference), v_take, p_facts,
        p_reference);
      v_rest := v_rest - v_take;
    end if;
  end loop;
  if v_rest > 0 then
    perform ledger.refuse(coalesce(v_shortage, 'commitment_exceeded'), jsonb_build_object('remaining', v_held), 'amountOre');
  end if;
  return v_legs;
end
$$;

create or replace function ledger.end_of(p_account bigint) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object('account', kind, 'frame', frame, 'year', year, 'measure', measure,
           'caseId', case_id, 'referenceId', reference_id, 'drawOrder', draw_order, 'originYear', origin_year))
    from ledger.account where id = p_account
$$;

create or replace function ledger.beside(p_account bigint, p_kind text, p_reference uuid default null) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object('account', p_kind, 'frame', frame, 'year', year,
           'measure', case when asked.keyed_by <> 'frame' then measure end,
           'caseId', case when asked.keyed_by in ('case', 'case_reference') then case_id end,
           'originYear', case when asked.keyed_by in ('case', 'case_reference') then origin_year end,
           'referenceId', p_reference, 'drawOrder', draw_order))
    from ledger.account, ledger.account_kind as asked
   where account.id = p_account and asked.kind = p_kind
$$;
comment on function ledger.beside(bigint, text, uuid) is
  'The account of another kind beside this one (same frame, year, measure and case, and the same origin year), as the end of a transfer.';

create or replace function ledger.open_accounts(p_transfers jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  with wanted as (
    select ledger.key_of(side) as key, side ->> 'account' as kind, side ->> 'frame' as frame,
           (side ->> 'year')::integer as year, side ->> 'measure' as measure, (side ->> 'caseId')::uuid as case_id,
           (side ->> 'referenceId')::uuid as reference_id, (side ->> 'drawOrder')::smallint as draw_order,
           (side ->> 'originYear')::integer as origin_year, 2 * place + leg as first
      from jsonb_array_elements(p_transfers) with ordinality as sent (item, place),
           lateral (values (item -> 'from', 0), (item -> 'to', 1)) as ends (side, leg)
     where side ->> 'caseId' is not null),
  missing as (
    select distinct on (wanted.key) wanted.*
      from wanted join ledger.measure as known using (frame, year, measure)
     where not exists (select from ledger.account where account.key = wanted.key)
     order by wanted.key, first),
  opened as (
    insert into ledger.account (kind, frame, year, measure, case_id, reference_id, origin_year, draw_order)
    select kind, frame, year, measure, case_id, reference_id, origin_year,
           coalesce(draw_order,
             -- A case has few accounts and a measure very many: the fence keeps the planner from reading the measure's.
             (select min(beside.draw_order)
                from (select * from ledger.account where case_id = missing.case_id offset 0) as beside
               where beside.frame = missing.frame and beside.year = missing.year and beside.measure = missing.measure),
             min(draw_order) over (partition by case_id, frame, year, measure), 1)
      from missing order by first
    on conflict (key) do nothing
    returning id, kind)
  insert into ledger.account_balance (account_id, lowest_ore)
  select opened.id, kind.lowest_ore from opened join ledger.account_kind as kind using (kind);
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
    -- What is carried into a new year is money of the same type.
    insert into ledger.frame (frame, year, funding_type)
    select v_frame, v_year,
           (select funding_type from ledger.frame where frame = v_frame and year < v_year order by year desc limit 1)
    on conflict do nothing;
  end if;
  if v_measure is not null
     and not exists (select from ledger.measure where frame = v_frame and year = v_year and measure = v_measure) then
    if not (p_side = 'to' and p_opens in ('measure', 'target')) then
      perform ledger.refuse('unknown_measure',
        jsonb_build_object('frame', v_frame, 'year', v_year, 'measure', v_measure), p_side || '.measure');
    end if;
    insert into ledger.measure (frame, year, measure) values (v_frame, v_year, v_measure) on conflict do nothing;
  end if;
  insert into ledger.account (kind, frame, year, measure, case_id, reference_id, origin_year, draw_order)
  values (p_end ->> 'account', v_frame, v_year, v_measure, v_case, (p_end ->> 'referenceId')::uuid,
    (p_end ->> 'originYear')::integer,
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

revoke all on function ledger.hold_year(text, boolean), ledger.admit_years(jsonb), ledger.lowest_of(bigint, date) from public;
grant execute on function ledger.lowest_of(bigint, date) to tilsagn_app;

reset role;
