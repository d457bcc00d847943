/** A hundred thousand invented cases, written by the owner of the tables in one statement. */
export const CASES = Number(process.env.BENCH_CASES ?? 100_000);

const WRITE = `
  with open_call as (select * from grant_call where not historical and kind = 'application')
  insert into grant_case (id, case_number, origin, scheme_key, call_key, state, rule_set_id, workflow_id,
    applicant_orgnr, applicant_name, municipality_number, title, applied_ore, recommended_ore, submitted_on,
    deadline, assigned_to, created_by)
  select uuidv7(), (2010 + n % 12) || '/' || lpad((n / 12)::text, 6, '0') || 'B', 'import', g.scheme_key, g.key,
    (array['submitted','in_assessment','waiting_for_applicant','recommended','awaiting_acceptance','active',
           'final_report_due','settled','rejected','closed','closed','closed','closed','closed','closed',
           'closed'])[1 + n * 7919 % 16],
    g.rule_set_id, g.workflow_id,
    lpad((100000000 + n * 7 % 800000000)::text, 9, '0'),
    (array['Fjord','Fjell','Elv','Skog','Hav','Myr','Dal','Bre'])[1 + n % 8] || ' '
      || (array['Bakeri','Mekanikk','Laks','Transport','Bygg','Data','Tre','Helse'])[1 + n / 8 % 8]
      || ' ' || n || ' AS',
    (select number from municipality order by number offset n % (select count(*) from municipality) limit 1),
    'Kurs i ' || (array['sveising','regnskap','ledelse','robotikk','norsk','salg'])[1 + n % 6] || ' for ' || n,
    1000000 + (n::bigint * 104729 % 300000) * 100,
    case when n % 3 = 0 then 900000 + (n::bigint * 104729 % 300000) * 90 end,
    date '2012-01-01' + n % 3500,
    case when n % 16 < 7 then date '2021-08-01' + n * 31 % 120 end,
    case when n % 5 > 0 then 'bench-' || n * 13 % 25 end, 'bench'
  from generate_series(1, $1::int) n
  cross join lateral (select * from open_call order by key offset n % (select count(*) from open_call) limit 1) g`;

/** Fills the tables and lets the database learn of it, as it does by itself within minutes. */
export async function writeCases(owner) {
  await owner.query(WRITE, [CASES]);
  await owner.query('select fold_case_tallies()');
  await owner.query('vacuum (analyze) grant_case');
  await owner.query('vacuum (analyze) case_search');
  await owner.query('vacuum (analyze) case_tally');
}
