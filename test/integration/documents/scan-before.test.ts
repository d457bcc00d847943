import { KARI, SIRI } from '../../support/casework';
import { EICAR } from '../../support/bad-files';
import { pdf } from '../../support/bad-files/pdf';
import { useDatabase } from '../../support/database';
import { startFakeClamd, type FakeClamd } from '../../support/fake-clamd';
import { problemOf } from '../../support/problem';
import { openWorld, type World } from '../../support/world';

const form = (content: Buffer): FormData => {
  const data = new FormData();
  data.append('kind', 'training-plan');
  data.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'plan.pdf');
  return data;
};

describe('while the scanner looks at a file', () => {
  const database = useDatabase();
  let clamd: FakeClamd;
  let world: World;
  let draft: string;
  let sent: string;
  const openUnits: number[] = [];

  beforeAll(async () => {
    clamd = await startFakeClamd();
    world = await openWorld(database, { environment: { CLAMD_URL: clamd.url } });
    await world.publish();
    ({ id: draft } = await world.begun());
    ({ id: sent } = await world.submitted());
    clamd.meanwhile = async () => {
      const [row] = await database.db.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`,
      );
      openUnits.push(row?.n ?? -1);
    };
  });
  beforeEach(() => openUnits.splice(0));
  afterAll(async () => {
    await world.close();
    await clamd.close();
  });

  const DOORS = [
    ['an attachment', KARI, () => `/api/applications/${draft}/attachments`],
    ['a file of the applicant’s message', KARI, () => `/api/applications/${sent}/messages/files`],
    ['a file of the county’s message', SIRI, () => `/api/cases/${sent}/messages/files`],
  ] as const;

  it.each(DOORS)('no transaction is open: %s', async (_, by, path) => {
    const client = await world.login(by);
    const { version } = await world.caseOf(draft);
    expect((await client.post(path(), form(pdf()), { version })).status).toBe(201);
    expect(openUnits).toEqual([0]);
  });

  it.each(DOORS)('what it finds is not let in: %s', async (_, by, path) => {
    const client = await world.login(by);
    const { version } = await world.caseOf(draft);
    const evil = form(pdf({ objects: Buffer.from(`3 0 obj\n(${EICAR})\nendobj\n`) }));
    const before = await world.rowCounts();
    expect(problemOf(await client.post(path(), evil, { version }))).toMatchObject({ code: 'file_infected' });
    expect(await world.rowCounts()).toEqual(before);
    expect(openUnits).toEqual([0]);
  });

  it('it is not asked for somebody who may not send the file', async () => {
    const nina = await world.login('nina-namsen');
    for (const [, , path] of DOORS.slice(0, 2)) {
      expect((await nina.post(path(), form(pdf()), { version: 1 })).status).toBe(404);
    }
    expect(openUnits).toEqual([]);
  });
});
