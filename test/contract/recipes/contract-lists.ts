import { newId } from '@tilsagn/platform/database/ids';
import { ANNE, SIRI, type Casework } from '../../support/casework';
import type { Recipe } from './recipe';

const CALL = 'fagbrev-pa-jobb-2020';
const MEASURE = { frame: 'fagbrev-pa-jobb', year: 2020, measure: 'fagbrev-pa-jobb' };

interface List {
  readonly id: string;
  readonly version: number;
}

const file = (): Buffer =>
  Buffer.from(`contract_id,orgnr,unit,period,active_on\n${newId()},399001005,candidate,2021-H1,2021-01-01\n`);

/** A list of one contract, as it stands after these acts. */
async function listed(
  work: Casework,
  ...acts: readonly (readonly [sub: string, act: string])[]
): Promise<List> {
  await work.world.publish(CALL);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file())], { type: 'text/csv' }), 'kontrakter.csv');
  const path = `/api/contract-lists?callKey=${CALL}&title=Liste`;
  let list = (await (await work.as(SIRI)).post<List>(path, form)).body;
  for (const [sub, act] of acts) {
    const { id, version } = list;
    list = (await (await work.as(sub)).post<List>(`/api/contract-lists/${id}/${act}`, {}, { version })).body;
  }
  return list;
}

const step =
  (by: string, acts: readonly (readonly [string, string])[], body?: object): Recipe =>
  async (work) => {
    const { id, version } = await listed(work, ...acts);
    return { by, params: { id }, version, ...(body && { body }) };
  };

const PROPOSED = [[SIRI, 'propose']] as const;

export const CONTRACT_LISTS: Readonly<Record<string, Recipe>> = {
  'contractLists.approve': step(ANNE, PROPOSED),
  'contractLists.export': async (work) => ({
    by: ANNE,
    params: { id: (await listed(work)).id },
    query: { format: 'csv' },
  }),
  'contractLists.import': async ({ world }) => {
    await world.publish(CALL);
    return { by: SIRI, query: { callKey: CALL, title: 'Første halvår' }, file: file() };
  },
  'contractLists.post': async (work) => {
    await work.world.fund(25_000, MEASURE);
    const { id, version } = await listed(work, ...PROPOSED, [ANNE, 'approve']);
    return { by: ANNE, params: { id }, version };
  },
  'contractLists.propose': step(SIRI, []),
  'contractLists.read': async (work) => ({ by: ANNE, params: { id: (await listed(work)).id } }),
  'contractLists.return': step(ANNE, PROPOSED, { comment: 'En bedrift mangler.' }),
  'contractLists.withdraw': step(SIRI, []),
};
