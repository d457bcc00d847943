import { AuditModule } from '@tilsagn/modules/audit';
import { ApplicationsModule } from '@tilsagn/modules/applications';
import { DecisionsModule } from '@tilsagn/modules/decisions';
import { DisbursementsModule } from '@tilsagn/modules/disbursements';
import { EnhetsregisteretModule, RegisterSettings } from '@tilsagn/modules/integrations/enhetsregisteret';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { ReportsModule } from '@tilsagn/modules/reports';
import { ANNE, Casework, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { startWorker } from '../../support/outbox-worker';
import { openWorld, type World } from '../../support/world';

const database = useDatabase();
let world: World;
let work: Casework;

beforeAll(async () => {
  world = await openWorld(database, {
    environment: { COUNTY_NAME: 'Eksempel fylkeskommune', APPEAL_BODY: 'eksempelfylkets klagenemnd' },
  });
  await world.publish();
  await world.fund(1_000_000);
  work = new Casework(world);
});

afterAll(async () => world.close());

it('is sent by the worker once the decision is committed', async () => {
  const granted = await work.recommended(kr(100_000));
  const rejected = await work.recommended(kr(100_000));
  await work.take(ANNE, granted, 'approve');
  await work.take(ANNE, rejected, 'reject', { reasonCode: 'other', reasons: 'Utenfor ordningen.' });
  const worker = await startWorker(database, {
    imports: [
      AuditModule,
      EnhetsregisteretModule.with(new RegisterSettings(world.api.register.url)) as never,
      NotificationsModule,
      ApplicationsModule,
      DecisionsModule,
      DisbursementsModule,
      ReportsModule,
    ],
  });
  try {
    await eventually(async () => {
      expect((await world.caseOf(granted)).state).toBe('awaiting_acceptance');
      const sent = await database.db.query('select 1 from decision where letter_sent_at is not null');
      expect(sent).toHaveLength(2);
    });
  } finally {
    await worker.close();
  }
  expect(await world.caseOf(rejected)).toMatchObject({ state: 'rejected' });
  const [letter] = await database.db.query<{ text: string }>(
    'select letter::text as text from decision where case_id = $1',
    [rejected],
  );
  expect(letter?.text).toContain('Eksempel fylkeskommune');
  expect(letter?.text).toContain('eksempelfylkets klagenemnd');
  const told = await database.db.query(
    `select subject_id as "caseId" from outbox where kind = 'notify' and payload->>'template' = 'decision_made'
     and payload->>'to' = 'orgnr:399001005' order by 1`,
  );
  expect(told).toEqual([granted, rejected].sort().map((caseId) => ({ caseId })));
});
