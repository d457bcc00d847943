import { useDatabase } from '../../support/database';
import { inKroner, ledgerOn } from '../ledger/support';
import { type CaseCells, casesCsv, frameRows, grantedCase, importsOn, ledgerCsv } from './support';

describe('an import of historical cases', () => {
  const database = useDatabase();
  const run = (rows: readonly CaseCells[], delimiter?: string) =>
    importsOn(database).cases(casesCsv(rows, delimiter));
  const position = async (caseNumber: string) => {
    const [row] = await database.db.query<{ id: string }>(
      'select id from grant_case where case_number = $1',
      [caseNumber],
    );
    return inKroner(await ledgerOn(database).ledger.positionOfCase(row?.id ?? ''));
  };
  const available = async () => {
    const [row] = await ledgerOn(database).reader.availableOf([{ frame: 'bio', year: 2020, measure: 'bio' }]);
    return Number(row?.availableOre) / 100;
  };

  beforeAll(async () => {
    await importsOn(database).ledger(ledgerCsv(frameRows('bio', 2020, 'bio', '10000')));
  });

  it('books each outcome and keeps what the row says', async () => {
    const rows = [
      grantedCase('1'),
      grantedCase('2', {
        granted_kr: '800',
        outcome: 'partly_granted',
        disbursed_kr: '500',
        closed_on: '2020-09-01',
      }),
      grantedCase('3', {
        granted_kr: '700',
        disbursed_kr: '700.00',
        participating_orgnrs: '399004330 399004330',
        participants: '12',
      }),
      grantedCase('4', { outcome: 'rejected', granted_kr: '0' }),
      grantedCase('5', { outcome: 'open', decided_on: '', granted_kr: '', disbursed_kr: '0' }),
      grantedCase('6', { outcome: 'withdrawn', granted_kr: '' }),
      grantedCase('7', {
        closed_on: '2020-05-01',
        granted_kr: '300.50',
        disbursed_kr: '0',
        applied_kr: '200',
      }),
    ];
    expect(await run(rows)).toEqual({ booked: 7, skipped: 0 });
    expect(await position('2020/1')).toMatchObject({ reserved: 0, committed: 1000, paid: 0 });
    expect(await position('2020/2')).toMatchObject({ reserved: 0, committed: 0, paid: 500 });
    expect(await position('2020/3')).toMatchObject({ committed: 0, paid: 700 });
    expect(await position('2020/7')).toMatchObject({ committed: 0, paid: 0 });
    expect(await available()).toBe(10_000 - 1000 - 500 - 700);
    expect(
      await database.db.query(
        'select case_number, state, outcome, granted_ore from grant_case order by case_number',
      ),
    ).toEqual([
      { case_number: '2020/1', state: 'active', outcome: 'granted', granted_ore: 100_000n },
      { case_number: '2020/2', state: 'closed', outcome: 'partly_granted', granted_ore: 80_000n },
      { case_number: '2020/3', state: 'active', outcome: 'granted', granted_ore: 70_000n },
      { case_number: '2020/4', state: 'rejected', outcome: 'rejected', granted_ore: null },
      { case_number: '2020/5', state: 'submitted', outcome: 'open', granted_ore: null },
      { case_number: '2020/6', state: 'withdrawn', outcome: 'withdrawn', granted_ore: null },
      { case_number: '2020/7', state: 'closed', outcome: 'granted', granted_ore: 30_050n },
    ]);
    expect(
      await database.db.query(
        `select key, historical, scheme_key from grant_call where key = 'bio-old-2020'`,
      ),
    ).toEqual([{ key: 'bio-old-2020', historical: true, scheme_key: 'bio' }]);
    expect(
      await database.db.query(
        `select kind, value_date, amount_ore, origin from ledger.transfer
          where case_id = (select id from grant_case where case_number = '2020/2') order by booked_at`,
      ),
    ).toEqual([
      { kind: 'reserve', value_date: '2020-04-01', amount_ore: 80_000n, origin: 'import' },
      { kind: 'commit', value_date: '2020-04-01', amount_ore: 80_000n, origin: 'import' },
      { kind: 'send_payment', value_date: '2020-09-01', amount_ore: 50_000n, origin: 'import' },
      { kind: 'confirm_payment', value_date: '2020-09-01', amount_ore: 50_000n, origin: 'import' },
      { kind: 'reduce_commitment', value_date: '2020-09-01', amount_ore: 30_000n, origin: 'import' },
    ]);
  });

  it('skips what it knows, in a longer file and in the other dialect', async () => {
    const again = [
      grantedCase('8', { outcome: 'dismissed', granted_kr: '' }),
      grantedCase('1', { granted_kr: '1000,00', applied_kr: '1000,0' }),
      grantedCase('1'),
    ];
    expect(await run(again, ';')).toEqual({ booked: 1, skipped: 2 });
    expect(
      await run([grantedCase('1', { purpose: 'Kurs' }), grantedCase('1', { case_number: '2020/9' })]),
    ).toEqual([
      'row 2, external_id: exists_with_different_content',
      'row 3, external_id: exists_with_different_content',
    ]);
  });

  it('refuses what it refers to and is not there, all rows or none', async () => {
    const before = await available();
    expect(
      await run([
        grantedCase('20'),
        grantedCase('21', { scheme: 'nope', call: 'nope' }),
        grantedCase('22', { frame: 'nope' }),
        grantedCase('23', { year: '2019' }),
        grantedCase('24', { measure: 'nope' }),
        grantedCase('25', { case_number: '2020/1' }),
        grantedCase('26', { case_number: '2020/20' }),
        grantedCase('27', { granted_kr: '6800.01' }),
        grantedCase('28', { granted_kr: '6800' }),
        grantedCase('29', { granted_kr: '0.01' }),
      ]),
    ).toEqual([
      'row 3, scheme: unknown_scheme',
      'row 4, frame: unknown_frame',
      'row 5, frame: unknown_frame',
      'row 6, measure: unknown_measure',
      'row 7, case_number: duplicate_case_number',
      'row 8, case_number: duplicate_case_number',
      'row 9, granted_kr: frame_exhausted (remaining 6800 kr)',
      'row 11, granted_kr: frame_exhausted (remaining 0 kr)',
    ]);
    expect(await available()).toBe(before);
    expect(
      await database.db.query(
        `select case_number from grant_case where case_number in ('2020/20', '2020/28')`,
      ),
    ).toEqual([]);
  });

  it('answers for rows booked together as for rows booked one by one', async () => {
    await importsOn(database).ledger(ledgerCsv(frameRows('many', 2020, 'bio', '600')));
    const one = (id: number, over: CaseCells = {}) =>
      grantedCase(`m${id}`, { frame: 'many', granted_kr: '1', call: 'new-call', ...over });
    const rows = Array.from({ length: 700 }, (_, index) => one(index));
    rows[300] = one(300, { granted_kr: '999' });
    rows[301] = one(300, { granted_kr: '2' });
    rows[302] = one(300, { granted_kr: '2' });
    rows[303] = one(303, { granted_kr: '500' });
    rows[304] = one(304, { case_number: '2020/m303', granted_kr: '2' });
    const exhausted = Array.from({ length: 99 }, (_, index) => index + 603);
    expect(await run(rows)).toEqual([
      'row 302, granted_kr: frame_exhausted (remaining 300 kr)',
      'row 305, granted_kr: frame_exhausted (remaining 298 kr)',
      ...exhausted.map((row) => `row ${row}, granted_kr: frame_exhausted (remaining 0 kr)`),
    ]);
    const fitting = rows.filter((_, index) => index < 600 && ![300, 303].includes(index));
    expect(await run(fitting)).toEqual({ booked: 597, skipped: 1 });
    const [checks] = await database.db.query<{ broken: bigint }>(
      `select count(*) as broken from (select * from ledger.check_i1() union all select * from ledger.check_i2()
         union all select * from ledger.check_i3() union all select * from ledger.check_i7()) as offences`,
    );
    expect(checks).toEqual({ broken: 0n });
  });
});
