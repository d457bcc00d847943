import { SYSTEM } from '@tilsagn/domain/access/actor';
import { CaseWorkflow } from '@tilsagn/modules/workflow';
import { Client } from 'pg';
import { useDatabase } from '../../support/database';
import { openWorld, type World } from '../../support/world';

/** The database keeps these promises against everybody, so they are tried past the application. */
describe('what the database refuses', () => {
  const database = useDatabase();
  let world: World;
  let id: string;
  let version: number;

  beforeAll(async () => {
    world = await openWorld(database);
    await world.publish();
    ({ id, version } = await world.submitted());
  });
  afterAll(() => world.close());

  const asOwner = async (sql: string): Promise<unknown> => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };

  it.each(['granted', 'draft', 'no_such_state', 'recommended'])(
    'a way to %s that the workflow does not know',
    async (state) => {
      const sql = `update grant_case set state = '${state}', version = version + 1 where id = '${id}'`;
      await expect(database.db.query(sql)).rejects.toThrow('knows no way from submitted');
      await expect(asOwner(sql)).rejects.toThrow('knows no way from submitted');
    },
  );

  it.each(['version', 'version + 2', 'version - 1'])(
    'a change that leaves the version at %s',
    async (next) => {
      const sql = `update grant_case set title = 'x', version = ${next} where id = '${id}'`;
      await expect(asOwner(sql)).rejects.toThrow('the version of case');
    },
  );

  it.each(['workflow_id', 'rule_set_id'])('another %s than the pinned one', async (column) => {
    const sql = `update grant_case set ${column} = gen_random_uuid(), version = version + 1 where id = '${id}'`;
    await expect(asOwner(sql)).rejects.toThrow('is pinned');
  });

  it('another language than the one the application was sent in', async () => {
    const { id: draft } = await world.begun();
    const sql = (of: string): string =>
      `update grant_case set language = 'nn', version = version + 1 where id = '${of}'`;
    await expect(database.db.query(sql(draft))).resolves.toBeDefined();
    await expect(database.db.query(sql(id))).rejects.toThrow('stands since it was sent');
    await expect(asOwner(sql(id))).rejects.toThrow('stands since it was sent');
  });

  it('a case that is born in the middle of its life', async () => {
    const born = (state: string, atVersion: number): string =>
      `insert into grant_case (id, scheme_key, call_key, state, version, applicant_orgnr, applicant_name, created_by)
       values (gen_random_uuid(), 'bio', 'bio1-2021', '${state}', ${atVersion}, '399001005', 'Nidelv', 'kari')`;
    await expect(database.db.query(born('granted', 1))).rejects.toThrow('begins with version 1');
    await expect(database.db.query(born('draft', 2))).rejects.toThrow('begins with version 1');
  });

  it.each([
    `update case_history set comment = 'x'`,
    'delete from case_history',
    'truncate case_history',
    `update application_submission set answers = '{}'`,
    'delete from application_submission',
    `update register_extract set body = '{}'`,
    'delete from register_extract',
  ])('%s', async (sql) => {
    await expect(database.db.query(sql)).rejects.toThrow();
    await expect(asOwner(sql)).rejects.toThrow('is only added to');
  });

  it('fires its triggers for replication roles too', async () => {
    const rows = await database.db.query<{ name: string; enabled: string }>(
      `select tgname as name, tgenabled as enabled from pg_trigger
       where not tgisinternal and tgrelid in ('grant_case'::regclass, 'case_history'::regclass,
         'application_submission'::regclass, 'register_extract'::regclass, 'rule_set'::regclass,
         'form_definition'::regclass, 'workflow_definition'::regclass)`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.filter(({ enabled }) => enabled !== 'A')).toEqual([]);
  });

  it('lets a case change inside a unit of work alone', async () => {
    const command = { caseId: id, action: 'take', actor: SYSTEM, expectedVersion: version };
    await expect(world.get(CaseWorkflow).execute(command)).rejects.toThrow('inside a unit of work');
  });

  it('refuses people the steps of the system, and the system those of people', async () => {
    const taken = await database.uow.run(() =>
      world.get(CaseWorkflow).execute({ caseId: id, action: 'take', actor: SYSTEM }),
    );
    expect(taken).toMatchObject({ reasons: [{ code: 'role_may_not' }] });
  });
});
