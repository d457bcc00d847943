/** The year of all that the measurement books, and how many measures share it beside the hot one. */
export const YEAR = 2021;
export const MEASURES = 2_000;
const FRAME = 'bench';

/** Half of the cases of ten million entries draw on the hot measure, 110 000 kr each. */
const HOT_ORE = 10_000_000_000_000;
const SHARE_ORE = 1_000_000_000_000;

/** What a case is paid: reserve, commit, send, confirm, each with two entries. */
const ENTRIES_OF_A_CASE = 8;

/** A distributed frame and its measures are made by the posting functions, as a county makes them. */
export async function fundMeasures(owner) {
  const end = (account, measure) => ({ account, frame: FRAME, year: YEAR, ...(measure && { measure }) });
  const persons = { actor: 'bench', preparedBy: 'bench', approvedBy: 'bench-2', decisionRef: 'bench' };
  const transfer = (id, kind, from, to, amountOre) => ({
    ...{ id, kind, from, to, amountOre, valueDate: `${YEAR}-01-01` },
    ...persons,
  });
  const names = ['hot', ...Array.from({ length: MEASURES }, (_, n) => `m${n}`)];
  const { rows } = await owner.query('select uuidv7() as id from generate_series(0, $1::int)', [
    names.length,
  ]);
  const ids = rows.map(({ id }) => id);
  const shares = names.map((name) => ({ name, amountOre: name === 'hot' ? HOT_ORE : SHARE_ORE }));
  const total = shares.reduce((sum, { amountOre }) => sum + amountOre, 0);
  await post(owner, [
    transfer(ids.pop(), 'allocate', end('source'), end('frame'), total),
    ...shares.map(({ name, amountOre }) =>
      transfer(ids.pop(), 'distribute', end('frame'), end('available', name), amountOre),
    ),
  ]);
}

async function post(owner, transfers) {
  const { rows } = await owner.query('select ledger.post($1) as answer', [JSON.stringify(transfers)]);
  if (rows[0].answer.code !== undefined) throw new Error(JSON.stringify(rows[0].answer));
}

/**
 * Adds paid cases until the ledger has so many entries, as they would stand there: every second case draws on the hot
 * measure, the others on the rest in turn. Only in a database that is thrown away: the walls are down meanwhile.
 * @returns how many entries were added.
 */
export async function addEntries(superuser, entries) {
  const { rows } = await superuser.query('select count(*)::int as n from ledger.entry');
  const cases = Math.floor((entries - rows[0].n) / ENTRIES_OF_A_CASE);
  if (cases <= 0) return 0;
  const tables = ['account', 'account_balance', 'transfer', 'entry'];
  await superuser.query('begin');
  for (const table of tables) await superuser.query(`alter table ledger.${table} disable trigger all`);
  for (const statement of BULK) await superuser.query(statement.text, statement.takes ? [cases] : []);
  for (const table of tables) {
    await superuser.query(`alter table ledger.${table} enable trigger all`);
    await superuser.query(ALWAYS(table));
  }
  await superuser.query('commit');
  for (const table of tables) await superuser.query(`vacuum (analyze) ledger.${table}`);
  return cases * ENTRIES_OF_A_CASE;
}

/** Triggers that hold for everybody hold again for everybody. */
const ALWAYS = (table) => `do $$ declare t text; begin
  for t in select tgname from pg_trigger where tgrelid = 'ledger.${table}'::regclass and not tgisinternal loop
    execute format('alter table ledger.${table} enable always trigger %I', t);
  end loop; end $$`;

const BULK = [
  {
    takes: true,
    text: `create temp table new_case on commit drop as
      select n, uuidv7() as case_id, uuidv7() as grant_id, uuidv7() as payment_id,
             case when n % 2 = 0 then 'hot' else 'm' || (n / 2 % ${MEASURES}) end as measure,
             (1000000 + n::bigint * 7919 % 20000000) as amount,
             date '${YEAR}-01-01' + (n::bigint * 104729 % 300)::int as day,
             (select coalesce(max(booked_at), '${YEAR}-01-01') from ledger.transfer) as since
        from generate_series(1, $1::int) n`,
  },
  {
    text: `insert into ledger.account (kind, frame, year, measure, case_id, reference_id)
      select kind, '${FRAME}', ${YEAR}, measure, case_id,
             case kind when 'reserved' then null when 'in_payment' then payment_id else grant_id end
        from new_case cross join unnest(array['reserved', 'committed', 'in_payment', 'paid']) as kind order by n`,
  },
  {
    text: `create temp table new_transfer on commit drop as
      select n, step, uuidv7() as id, (array['reserve', 'commit', 'send_payment', 'confirm_payment'])[step] as kind,
             source.id as from_account, target.id as to_account, amount, day + step as day,
             since + ((n - 1) * 4 + step) * interval '1 millisecond' as booked_at, new_case.case_id,
             case step when 1 then null when 2 then grant_id else payment_id end as reference_id
        from new_case cross join generate_series(1, 4) as step
        join ledger.account as source on source.key = case step
          when 1 then 'available/${FRAME}/${YEAR}/' || new_case.measure || '//'
          else (array['', 'reserved', 'committed', 'in_payment'])[step] || '/${FRAME}/${YEAR}/' || new_case.measure || '/'
               || new_case.case_id || '/' || case step when 2 then '' when 3 then grant_id::text else payment_id::text end end
        join ledger.account as target on target.key =
          (array['reserved', 'committed', 'in_payment', 'paid'])[step] || '/${FRAME}/${YEAR}/' || new_case.measure || '/'
          || new_case.case_id || '/' || case step when 1 then '' when 3 then payment_id::text else grant_id::text end`,
  },
  {
    text: `insert into ledger.transfer (id, kind, from_account, to_account, amount_ore, value_date, booked_at, case_id,
        reference_id, actor, prepared_by, approved_by)
      select id, kind, from_account, to_account, amount, day, booked_at, case_id, reference_id, 'bench', 'bench', 'bench-2'
        from new_transfer order by booked_at`,
  },
  {
    text: `with leg as (
        select account_id, id, change, day, booked_at from new_transfer,
               lateral (values (from_account, -amount), (to_account, amount)) as leg (account_id, change))
      insert into ledger.entry (account_id, seq, transfer_id, amount_ore, balance_after_ore, value_date, booked_at)
      select leg.account_id, coalesce(balance.seq, 0) + row_number() over along, id, change,
             coalesce(balance.balance_ore, 0) + sum(change) over along, day, leg.booked_at
        from leg left join ledger.account_balance as balance using (account_id)
      window along as (partition by leg.account_id order by leg.booked_at)`,
  },
  {
    text: `insert into ledger.account_balance (account_id, balance_ore, lowest_ore, seq, booked_at)
      select distinct on (account_id) account_id, balance_after_ore, 0, seq, booked_at from ledger.entry
       where account_id in (select from_account from new_transfer union select to_account from new_transfer)
       order by account_id, seq desc
      on conflict (account_id) do update set balance_ore = excluded.balance_ore, seq = excluded.seq,
        booked_at = excluded.booked_at`,
  },
];
