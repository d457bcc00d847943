import { randomUUID } from 'node:crypto';
import { SANDER, SIRI, type Casework } from '../../support/casework';
import type { Recipe } from './recipe';

const view = () => ({
  name: `Mine ${randomUUID()}`,
  shared: false,
  filter: { state: 'submitted', sort: '-deadline' },
  columns: ['applicant', 'deadline'],
});

/** A worklist that Siri has saved. */
async function saved(work: Casework) {
  const siri = await work.as(SIRI);
  const { body } = await siri.post<{ id: string; version: number }>('/api/worklist-views', view());
  return { by: SIRI, params: { id: body.id }, version: body.version };
}

export const WORKLIST: Readonly<Record<string, Recipe>> = {
  'caseworkers.list': () => Promise.resolve({ by: SIRI }),
  'cases.assign': async ({ world }) => {
    const { id, version } = await world.submitted();
    return { by: SIRI, body: { to: SANDER, cases: [{ id, version }] } };
  },
  'cases.assignable': async ({ world }) => ({
    by: SIRI,
    query: { to: SANDER, cases: (await world.submitted()).id },
  }),
  'cases.changes': async ({ world }) => ({ by: SIRI, params: { id: (await world.submitted()).id } }),
  'cases.ofCompany': async ({ world }) => ({ by: SIRI, params: { id: (await world.submitted()).id } }),
  'worklistViews.change': async (work) => ({ ...(await saved(work)), body: view() }),
  'worklistViews.create': () => Promise.resolve({ by: SIRI, body: view() }),
  'worklistViews.list': saved,
  'worklistViews.remove': saved,
};
