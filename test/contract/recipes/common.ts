import { SessionStore } from '@tilsagn/platform/auth/session-store';
import { newId } from '@tilsagn/platform/database/ids';
import { ANNE, KARI, SIRI, kr, type Casework } from '../../support/casework';
import { trainingPlan } from '../../support/sample-application';
import type { Attempt } from '../support/client';
import type { Recipe } from './recipe';

/** Nobody else in the tests needs the sessions that this one ends. */
const GUEST = 'innlogget-flere-steder';

const plainly = (attempt: Attempt): Recipe => {
  return () => Promise.resolve(attempt);
};

/** Something in the inbox of Kari, as the worker would have put it there. */
async function told({ world }: Casework): Promise<string> {
  const { id: caseId } = await world.submitted();
  const id = newId();
  await world.database.db.query(
    `insert into notification (id, message_id, sub, case_id, template, params, side, created_at)
     values ($1, $2, $3, $4, 'message_from_county', '{}', 'applicant', clock_timestamp())`,
    [id, newId(), KARI, caseId],
  );
  return id;
}

/** A case with a message on each side and a file that goes with it. */
async function written(work: Casework, by: string): Promise<{ id: string; message: string; fileId: string }> {
  const id = await work.recommended(kr(10_000));
  const area = by === KARI ? 'applications' : 'cases';
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(trainingPlan())], { type: 'application/pdf' }), 'plan.pdf');
  const session = await work.as(by);
  const file = await session.post<{ id: string }>(`/api/${area}/${id}/messages/files`, form);
  const body = { text: 'Se vedlegget.', files: [file.body.id] };
  const message = await session.post<{ id: string }>(`/api/${area}/${id}/messages`, body);
  return { id, message: message.body.id, fileId: file.body.id };
}

const messages = (area: string, by: string, other: string): Readonly<Record<string, Recipe>> => ({
  [`${area}.readMessages`]: async (work) => ({ by, params: { id: (await written(work, by)).id } }),
  [`${area}.writeMessage`]: async (work) => ({
    by,
    params: { id: await work.recommended(kr(10_000)) },
    body: { text: 'Når kan vi begynne?' },
  }),
  [`${area}.attachToMessage`]: async (work) => ({
    by,
    params: { id: await work.recommended(kr(10_000)) },
    file: trainingPlan(),
  }),
  [`${area}.markMessagesRead`]: async (work) => {
    const { id, message } = await written(work, other);
    return { by, params: { id }, body: { upTo: message } };
  },
  [`${area}.readMessageFile`]: async (work) => {
    const { id, fileId } = await written(work, by);
    return { by, params: { id, fileId } };
  },
});

export const COMMON: Readonly<Record<string, Recipe>> = {
  ...messages('applications', KARI, SIRI),
  ...messages('cases', SIRI, KARI),
  'cases.writeNote': async (work) => ({
    by: ANNE,
    params: { id: await work.recommended(kr(10_000)) },
    body: { text: 'Ring leverandøren.' },
  }),
  'api.description': plainly({}),
  'auth.callback': plainly({}),
  'auth.frontchannelLogout': plainly({ query: { iss: 'https://idporten.example', sid: 'nobody' } }),
  'auth.login': plainly({ query: { returnTo: '/' } }),
  'auth.logout': plainly({ by: 'arne-godkjenner' }),
  'calls.eligibility': plainly({ params: { key: 'bio1-2021' }, query: { orgnr: '399001005' } }),
  'calls.list': plainly({}),
  'calls.watch': async ({ world }) => {
    await world.publish('bio-2023');
    return { by: KARI, params: { key: 'bio-2023' }, body: { watching: true } };
  },
  'calls.watching': plainly({ by: KARI, params: { key: 'bio1-2021' } }),
  'calls.read': plainly({ params: { key: 'bio1-2021' } }),
  'health.live': plainly({}),
  'health.ready': plainly({}),
  'me.chooseLanguage': plainly({ by: KARI, body: { language: 'nn' } }),
  'me.markAllNotificationsRead': async (work) => ({ by: KARI, body: { upTo: await told(work) } }),
  'me.markNotificationRead': async (work) => ({ by: KARI, params: { id: await told(work) } }),
  'me.notifications': async (work) => {
    await told(work);
    return { by: KARI, query: { show: 'all' } };
  },
  'me.endOtherSessions': plainly({ by: GUEST }),
  'me.endSession': async ({ world }) => {
    const person = { sub: GUEST, name: GUEST, email: `${GUEST}@example.org`, parties: [] };
    await world.get(SessionStore).open(person, 'no token');
    const [opened] = await world.database.db.query<{ id: string }>(
      'select id from session where sub = $1 order by started_at desc limit 1',
      [GUEST],
    );
    return { by: GUEST, params: { id: opened?.id ?? '' }, version: 1 };
  },
  'me.read': plainly({ by: KARI }),
  'me.sessions': plainly({ by: KARI }),
};
