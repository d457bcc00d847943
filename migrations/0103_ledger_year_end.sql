-- Year-end in two acts (design.md section 4). The first carries what is reserved and committed, gives what is not used
-- back to the frame and closes the year for all but the second; that carries or lapses the rest and closes it for good.
set local role tilsagn_ledger;

create function ledger.year_state(p_frame text, p_year integer) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select (array['open', 'first_act_done', 'closed'])[1 + count(*)] from ledger.year_act where frame = p_frame and year = p_year
$$;
comment on function ledger.year_state(text, integer) is 'How far a year of a frame is closed: open, first_act_done or closed.';

create function ledger.year_end_blocks(p_frame text, p_year integer) returns table (code text, params jsonb)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with standing as (
    select account.*, balance.balance_ore from ledger.account join ledger.account_balance as balance on balance.account_id = account.id
     where account.frame = p_frame and account.year = p_year)
  select 'payments_under_way', jsonb_build_object('count', count(*), 'amountOre', sum(balance_ore))
    from standing where kind = 'in_payment' and balance_ore > 0 having count(*) > 0
  union all
  select 'overbooked', jsonb_build_object('missing', -sum(balance_ore))
    from standing where kind in ('available', 'frame') having sum(balance_ore) < 0
  union all
  select 'earlier_year_open', jsonb_build_object('year', min(year))
    from ledger.frame
   where frame = p_frame and year < p_year and ledger.year_state(frame, year) <> 'closed'
  having count(*) > 0
$$;
comment on function ledger.year_end_blocks(text, integer) is
  'What stands in the way of the first act: payments_under_way {count, amountOre} until they are confirmed or rejected, overbooked {missing} when the frame cannot cover its measures, earlier_year_open {year}. Amounts in øre.';

create function ledger.year_end_legs(p_id uuid, p_frame text, p_year integer, p_act integer, p_carry bigint, p_facts jsonb)
returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  with facts as (
    select p_facts || jsonb_build_object('act', p_act, 'valueDate', make_date(p_year, 12, 31)) as last_day,
           p_facts || jsonb_build_object('act', p_act, 'valueDate', make_date(p_year + 1, 1, 1)) as first_day,
           jsonb_build_object('account', 'frame', 'frame', p_frame, 'year', p_year) as frame,
           jsonb_build_object('account', 'bridge', 'frame', p_frame, 'year', p_year) as bridge,
           jsonb_build_object('account', 'lapsed', 'frame', p_frame, 'year', p_year) as lapsed),
  standing as (
    select account.id, account.kind, account.year, coalesce(origin_year, year) as origin, balance_ore,
           ledger.end_of(account.id) as here
      from ledger.account join ledger.account_balance on account_id = account.id
     where account.frame = p_frame and account.year = p_year and balance_ore <> 0),
  legs as (
    select 1 as part, standing.id, 1 as step, 'carry_commitment' as kind, here as source, bridge as target, balance_ore as amount, last_day as said
      from standing, facts where p_act = 1 and kind in ('reserved', 'committed')
    union all
    select 1, standing.id, 2, 'carry_commitment', bridge, here || jsonb_build_object('year', year + 1, 'originYear', origin), balance_ore, first_day
      from standing, facts where p_act = 1 and kind in ('reserved', 'committed')
    union all
    select 2, standing.id, 1, 'withdraw_allotment', here, frame, balance_ore, last_day
      from standing, facts where p_act = 1 and kind = 'available' and balance_ore > 0
    union all
    -- A measure that was overbooked is covered by what the frame has left.
    select 3, standing.id, 1, 'distribute', frame, here, -balance_ore, last_day
      from standing, facts where p_act = 1 and kind = 'available' and balance_ore < 0
    union all
    select 4, 0, 1, 'carry_frame', frame, bridge, p_carry, last_day from facts where p_act = 2 and p_carry > 0
    union all
    select 4, 0, 2, 'carry_frame', bridge, frame || jsonb_build_object('year', p_year + 1), p_carry, first_day
      from facts where p_act = 2 and p_carry > 0
    union all
    select 5, standing.id, 1, 'lapse', frame, lapsed, balance_ore - p_carry, last_day
      from standing, facts where p_act = 2 and kind = 'frame' and balance_ore > p_carry),
  numbered as (select legs.*, row_number() over (order by part, id, step) as place from legs)
  select coalesce(jsonb_agg(ledger.leg(p_id, place::integer, kind, source, target, amount, said) order by place), '[]') from numbered
$$;
comment on function ledger.year_end_legs(uuid, text, integer, integer, bigint, jsonb) is
  'Plans an act of year-end: 1 carries reservations and commitments with their keys and their origin year, and brings each measure to 0 against the frame; 2 carries p_carry øre of the frame and lapses the rest. What leaves is dated 31 December, what arrives 1 January.';

create function ledger.close_year(p_id uuid, p_facts jsonb, p_args jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_frame text := p_args ->> 'frame';
  v_year integer := (p_args ->> 'year')::integer;
  v_act integer := (p_args ->> 'act')::integer;
  v_name text := 'year_end_' || (p_args ->> 'act');
  v_content jsonb := p_args || (p_facts - array['actor']);
  v_facts jsonb := p_facts - array['importBatch', 'valueDate'];
  v_state text;
  v_block record;
  v_answer jsonb;
  v_detail text;
begin
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
  'Performs an act of year-end with the command''s id, its facts {actor, preparedBy, approvedBy, decisionRef?, reason?} and {frame, year, act: 1 or 2, carryOre? in the second}. Answers {posted: ids, repeated}; an act that is done posts nothing again. Or {code, field?, params}, and nothing is booked: unknown_frame, two_persons_required, same_person, payments_under_way, overbooked, earlier_year_open, first_act_missing, decision_reference_missing, frame_exhausted {remaining} (I12; design.md section 4).';

create function ledger.year_end_preview(p_frame text, p_year integer) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  with standing as (
    select account.*, balance.balance_ore from ledger.account join ledger.account_balance as balance on balance.account_id = account.id
     where account.frame = p_frame and account.year = p_year),
  measures as (
    select measure,
           coalesce(sum(balance_ore) filter (where kind = 'reserved'), 0) as reserved,
           count(*) filter (where kind = 'reserved' and balance_ore > 0) as reservations,
           coalesce(sum(balance_ore) filter (where kind = 'committed'), 0) as committed,
           count(*) filter (where kind = 'committed' and balance_ore > 0) as commitments,
           coalesce(sum(balance_ore) filter (where kind = 'available'), 0) as returned
      from standing where measure is not null group by measure)
  select jsonb_build_object('frame', p_frame, 'year', p_year, 'state', ledger.year_state(p_frame, p_year),
           'measures', (select coalesce(jsonb_agg(jsonb_build_object('measure', measure, 'reservations', reservations,
                                'reservedOre', reserved, 'commitments', commitments, 'committedOre', committed,
                                'returnedOre', returned) order by measure collate "C"), '[]') from measures),
           'undistributedOre', (select coalesce(sum(balance_ore), 0) from standing where kind = 'frame'),
           'remainingOre', (select coalesce(sum(balance_ore), 0) from standing where kind in ('frame', 'available')),
           'blocks', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'params', params)), '[]')
                        from ledger.year_end_blocks(p_frame, p_year)
                       where ledger.year_state(p_frame, p_year) = 'open'))
   where exists (select from ledger.frame where frame = p_frame and year = p_year)
$$;
comment on function ledger.year_end_preview(text, integer) is
  'What year-end would do to a frame now, in øre: per measure what is carried and what returns to the frame (negative where the frame covers it), what stands undistributed, what the second act has to carry or lapse, and what blocks the first. Null for a frame that is not known.';

revoke all on function ledger.year_state(text, integer), ledger.year_end_blocks(text, integer),
  ledger.year_end_legs(uuid, text, integer, integer, bigint, jsonb), ledger.close_year(uuid, jsonb, jsonb),
  ledger.year_end_preview(text, integer) from public;
grant execute on function ledger.year_state(text, integer), ledger.year_end_blocks(text, integer),
  ledger.close_year(uuid, jsonb, jsonb), ledger.year_end_preview(text, integer) to tilsagn_app;

reset role;
