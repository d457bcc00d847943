import { kroner } from '@tilsagn/domain/money/ore';
import { awardStatisticsJson, ReadAwards } from '@tilsagn/modules/statistics';
import { newId } from '@tilsagn/platform/database/ids';
import { Client } from 'pg';
import { useDatabase } from '../../support/database';
import { casesCsv, frameRows, grantedCase, importsOn, ledgerCsv } from '../imports/support';
import { ledgerOn, transfer, value } from '../ledger/support';

const BIO = { frame: 'bio', year: 2020, measure: 'bio' };
const NEXT = { frame: 'bio', year: 2021, measure: 'bio' };
const persons = { preparedBy: 'siri', approvedBy: 'anne' };

describe('award statistics', () => {
  const database = useDatabase();
  const read = async (asOf: string, over: { year?: number; by?: 'decision-year' } = {}) =>
    awardStatisticsJson(
      value(
        await new ReadAwards(database.db).run({ scheme: 'bio', year: 2020, asOf, by: 'frame-year', ...over }),
      ),
    );

  /** A case on the call of the next year's frame that no import row tells the year of. */
  const applied = async (submittedOn: string): Promise<string> => {
    const id = newId();
    await database.db.query(
      `insert into grant_case (id, case_number, origin, scheme_key, call_key, state, applicant_orgnr, applicant_name,
         municipality_number, applied_ore, submitted_on, created_by)
       values ($1, $3, 'import', 'bio', 'bio-next', 'submitted', '399004330', 'Klær', '5006', 5000, $2, 'kari')`,
      [id, submittedOn, `2020/${submittedOn}`],
    );
    return id;
  };

  beforeAll(async () => {
    const imports = importsOn(database);
    await imports.ledger(
      ledgerCsv([...frameRows('bio', 2020, 'bio', '100000'), ...frameRows('bio', 2021, 'bio', '100000')]),
    );
    await database.db.query(
      `insert into grant_call (key, scheme_key, name, historical) values ('bio-next', 'bio', '{"nb": "Neste"}', true)`,
    );
    await database.db.query(
      `insert into grant_call_measure values ('bio-next', 2, 'bio', 2020, 'bio'), ('bio-next', 1, 'bio', 2021, 'bio')`,
    );
  });

  it('is empty before anything has happened, and refuses a scheme it does not know', async () => {
    expect(await read('2020-12-31')).toEqual({
      scheme: 'bio',
      year: 2020,
      asOf: '2020-12-31',
      applications: 0,
      appliedOre: 0,
      projects: 0,
      organisations: 0,
      participants: 0,
      grantedOre: 0,
      withdrawnProjects: 0,
      withdrawnOre: 0,
      disbursedOre: 0,
      repaidOre: 0,
      byMunicipality: [],
      byRegion: [],
      byProviderType: [],
    });
    const unknown = await new ReadAwards(database.db).run({
      scheme: 'nope',
      year: 2020,
      asOf: '2020-12-31',
      by: 'frame-year',
    });
    expect(unknown).toMatchObject({ reasons: [{ code: 'unknown_scheme' }] });
  });

  it('includes the date and sorts its groups with null last', async () => {
    await importsOn(database).cases(
      casesCsv([
        grantedCase('1', {
          participants: '4',
          participating_orgnrs: '399004330',
          provider_type: 'university',
        }),
        grantedCase('2', {
          municipality_number: '3403',
          closed_on: '2020-06-30',
          disbursed_kr: '',
          granted_kr: '300',
        }),
        grantedCase('3', { outcome: 'rejected', granted_kr: '' }),
      ]),
    );
    expect(await read('2020-02-29')).toMatchObject({ applications: 0 });
    expect(await read('2020-03-31')).toMatchObject({ applications: 3, appliedOre: 300_000, projects: 0 });
    expect(await read('2020-04-01')).toMatchObject({
      projects: 2,
      organisations: 2,
      participants: 4,
      grantedOre: 130_000,
      withdrawnProjects: 0,
      withdrawnOre: 0,
      byMunicipality: [
        { municipalityNumber: '3403', projects: 1, grantedOre: 30_000 },
        { municipalityNumber: '5001', projects: 1, grantedOre: 100_000 },
      ],
      byRegion: [
        { region: 'Trondheimsregionen', projects: 1, grantedOre: 100_000 },
        { region: null, projects: 1, grantedOre: 30_000 },
      ],
      byProviderType: [
        { providerType: 'university', projects: 1, grantedOre: 100_000 },
        { providerType: null, projects: 1, grantedOre: 30_000 },
      ],
    });
    expect(await read('2020-06-30')).toMatchObject({
      withdrawnProjects: 1,
      withdrawnOre: 30_000,
      grantedOre: 130_000,
    });

    const owner = new Client({ connectionString: database.superuserUrl });
    await owner.connect();
    await owner.query(
      `update region_membership set valid_to = '2020-05-31' where municipality_number = '5001'`,
    );
    await owner.query(
      `insert into region_membership values ('5001', 'Byen', true, '2020-06-01', null, 'Prøve', false)`,
    );
    // Inside the span of the one before, which ends on its last day: two regions that day would count it twice.
    for (const from of ['2020-05-31', '2020-07-01']) {
      await expect(
        owner.query(
          `insert into region_membership values ('5001', 'Fjorden', true, '${from}', null, 'Prøve', false)`,
        ),
      ).rejects.toThrow('the municipality 5001 has another primary region on some of these days');
    }
    await owner.query(
      `insert into region_membership values ('5001', 'Fjorden', false, '2020-07-01', null, 'Prøve', false)`,
    );
    await owner.end();
    const moved = { projects: 1, grantedOre: 100_000 };
    expect((await read('2020-05-31')).byRegion[0]).toEqual({ region: 'Trondheimsregionen', ...moved });
    expect((await read('2020-06-01')).byRegion[0]).toEqual({ region: 'Byen', ...moved });
  });

  it('counts a case in the year of the frame it first drew on, else of its call', async () => {
    const { ledger, posting } = ledgerOn(database);
    const caseId = await applied('2020-12-01');
    const waiting = await applied('2020-12-02');
    const before = await read('2021-12-31');
    expect(await read('2021-12-31', { year: 2021 })).toMatchObject({ applications: 2, projects: 0 });

    value(
      await ledger.reserve({
        caseId,
        targetOre: kroner(50),
        measures: [BIO, NEXT],
        valueDate: '2021-01-10',
        actor: 'siri',
      }),
    );
    expect(await read('2021-12-31')).toMatchObject({ applications: before.applications + 1 });
    expect(await read('2021-12-31', { year: 2021 })).toMatchObject({ applications: 1, projects: 0 });
    const grantId = newId();
    value(
      await ledger.commit({ caseId, grantId, grantOre: kroner(40), valueDate: '2021-01-11', ...persons }),
    );
    const granted = await read('2021-12-31');
    expect(granted).toMatchObject({
      projects: before.projects + 1,
      grantedOre: before.grantedOre + 4_000,
      withdrawnOre: before.withdrawnOre,
    });
    expect(await read('2021-12-31', { by: 'decision-year', year: 2021 })).toMatchObject({
      applications: 0,
      projects: 1,
      grantedOre: 4_000,
    });
    expect(await read('2021-12-31', { by: 'decision-year' })).toMatchObject({ applications: 5, projects: 2 });

    const paymentId = newId();
    value(
      await ledger.sendPayment({
        caseId,
        paymentId,
        amountOre: kroner(40),
        valueDate: '2021-02-01',
        ...persons,
      }),
    );
    expect(await read('2021-12-31')).toMatchObject({ disbursedOre: granted.disbursedOre });
    value(await ledger.confirmPayment({ paymentId, valueDate: '2021-02-02', actor: 'oystein' }));
    expect(await read('2021-02-01')).toMatchObject({ disbursedOre: granted.disbursedOre });
    expect(await read('2021-02-02')).toMatchObject({
      disbursedOre: granted.disbursedOre + 4_000,
      withdrawnProjects: 1,
    });
    const paid = { account: 'paid', ...BIO, caseId, referenceId: grantId } as const;
    value(
      await posting.post([
        transfer('repay', paid, { account: 'available', ...BIO }, 40, { valueDate: '2021-03-01' }),
      ]),
    );
    expect(await read('2021-03-01')).toMatchObject({
      disbursedOre: granted.disbursedOre + 4_000,
      repaidOre: 4_000,
      withdrawnProjects: 2,
    });
    expect(await read('2021-12-31', { year: 2021 })).toMatchObject({ applications: 1 });
    expect(waiting).not.toBe(caseId);
  });
});
