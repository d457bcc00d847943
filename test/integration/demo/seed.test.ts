import { seedDemo, SeedModule } from '../../../apps/demo/seed';
import { CheckLedger, LedgerReader } from '@tilsagn/modules/ledger';
import { ReadAwards, StatisticsModule } from '@tilsagn/modules/statistics';
import { Clock } from '@tilsagn/platform/clock/clock';
import { startApi, type TestApi } from '../../support/api';
import { useDatabase } from '../../support/database';
import { must } from '../../support/world';

const database = useDatabase();
let api: TestApi;
const rows = (sql: string) => database.db.query<Record<string, unknown>>(sql);
const counts = () =>
  rows(
    `select (select count(*)::int from grant_case) cases, (select count(*)::int from case_history) history,
            (select count(*)::int from ledger.transfer) transfers, (select count(*)::int from person) people,
            (select count(*)::int from rule_set) rules, (select count(*)::int from outbox) messages,
            (select count(*)::int from attachment) files, (select count(*)::int from person_party) parties`,
  );

beforeAll(async () => {
  api = await startApi(database, { also: [SeedModule, StatisticsModule] });
  await seedDemo(api.app, () => undefined);
}, 60_000);
afterAll(() => api.close());

describe('the demo’s data', () => {
  it('are in the states that their lives end in', async () => {
    const states = await rows(
      `select applicant_orgnr orgnr, state from grant_case where origin = 'application' order by state, orgnr`,
    );
    expect(states.map(({ orgnr, state }) => `${String(state)} ${String(orgnr)}`)).toEqual([
      ...['399003962', '399004330', '399004705', '399007666', '399008034', '399009510', '399010624'].map(
        (orgnr) => `active ${orgnr}`,
      ),
      ...['active 399010624', 'active 399012473', 'active 399012848'],
      'awaiting_acceptance 399003229',
      'draft 399009510',
      'draft 399010993',
      'final_report_submitted 399005817',
      'in_assessment 399003598',
      'in_assessment 399009510',
      'recommended 399008034',
      'rejected 399005442',
      'settled 399006929',
      'settled 399007291',
      'submitted 399001005',
      'submitted 399004705',
      'submitted 399008409',
      'waiting_for_applicant 399002486',
      'withdrawn 399005078',
    ]);
  });

  it('keep two in line under a call whose money has ended', async () => {
    expect(
      await rows(
        `select p.place, c.applicant_orgnr orgnr, r.is_full "isFull" from waiting_place p
         join grant_case c on c.id = p.case_id join call_room r on r.call_key = p.call_key order by p.place`,
      ),
    ).toEqual([
      { place: 1, orgnr: '399008409', isFull: true },
      { place: 2, orgnr: '399004705', isFull: true },
    ]);
  });

  it('leave a payment for each who has a part in payments', async () => {
    const payments = await rows(
      'select state, requested_ore::int ore from payment_request order by requested_at',
    );
    expect(payments.map(({ state, ore }) => `${String(state)} ${String(ore)}`).toSorted()).toEqual([
      'attested 12000000',
      'authorised 5175000',
      'paid 20625000',
      'paid 30000000',
      'paid 3300000',
      'requested 9000000',
    ]);
  });

  it('bear the dates of their days', async () => {
    const [case1] = await rows(
      `select submitted_on, decided_on, deadline, case_number from grant_case where applicant_orgnr = '399003229'`,
    );
    expect(case1).toMatchObject({
      submitted_on: '2021-07-26',
      decided_on: '2021-08-25',
      deadline: '2021-09-15',
    });
    expect(api.app.get(Clock, { strict: false }).today()).toBe('2021-09-01');
  });

  it('check the aid of the apprentice measures against the ceiling in euros, by a rate that is marked', async () => {
    const told = await rows(
      `select step -> 'resultOre' as ore, step -> 'explanation' ->> 'nb' as said
         from recommendation r join grant_case c on c.id = r.case_id,
              jsonb_array_elements(r.computation -> 'rows') step
        where c.call_key = 'apprentice-udir-2020' and step ->> 'id' = 'de-minimis'`,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.['ore']).toBe(7_000_000);
    const plain = String(told[0]?.['said']).replaceAll(/\s/g, ' ');
    expect(plain).toContain('igjen. Beløpet er innenfor. En eurokurs som er brukt, er ikke bekreftet.');
    expect(plain).toContain('Regnet med kursen på hver tildelingsdag er det 2 032 000 kr igjen');
  });

  it('make the county’s 150 projects of 2020 and 90 of 2021', async () => {
    const awards = api.app.get(ReadAwards, { strict: false });
    const projects = async (year: number, asOf: string) =>
      must(await awards.run({ scheme: 'bio', year, asOf, by: 'frame-year' })).projects;
    expect(await projects(2020, '2020-12-31')).toBe(150);
    expect(await projects(2021, '2021-09-01')).toBe(90);
  });

  it('keep every invariant of the ledger and never overdraw a measure, on any day', async () => {
    const checked = await api.app.get(CheckLedger, { strict: false }).run();
    expect(checked.flatMap(({ offences }) => offences)).toEqual([]);
    const reader = api.app.get(LedgerReader, { strict: false });
    for (const valueDate of ['2020-03-20', '2020-06-29', '2020-12-31', '2021-04-05', '2021-09-01']) {
      for (const year of [2020, 2021]) {
        const balances = await reader.balances({ year, valueDate });
        expect(balances.filter((row) => row.availableOre < 0n)).toEqual([]);
      }
    }
  });

  it('stay as they are when they are loaded again', async () => {
    const before = await counts();
    await seedDemo(api.app, () => undefined);
    expect(await counts()).toEqual(before);
  }, 30_000);

  it('stay as they are also where an applicant has corrected a title', async () => {
    const before = await counts();
    await rows(
      `update grant_case set title = 'En rettet tittel', version = version + 1 where applicant_orgnr = '399002486'`,
    );
    await seedDemo(api.app, () => undefined);
    expect(await counts()).toEqual(before);
  }, 30_000);
});
