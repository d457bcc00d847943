import { ANNE, OYSTEIN, kr, type Casework } from '../../support/casework';
import type { Recipe } from './recipe';

const REPAID = { kind: 'repay', amountOre: kr(1_000), reason: 'Kurset ble avlyst.' };

const paid = async (work: Casework): Promise<string> => {
  const id = await work.active(kr(100_000));
  await work.paid(id, kr(10_000));
  return id;
};

const decided =
  (by: string, body?: object): Recipe =>
  async (work) => {
    const path = `/api/cases/${await paid(work)}/recoveries`;
    const entered = await (await work.as(OYSTEIN)).post<{ id: string; version: number }>(path, REPAID);
    const { id, version } = entered.body;
    return { by, params: { id }, version, ...(body && { body }) };
  };

export const RECOVERIES: Readonly<Record<string, Recipe>> = {
  'recoveries.approve': decided(ANNE, { comment: 'Innbetalingen er funnet.' }),
  'recoveries.export': () => Promise.resolve({ by: ANNE, query: { state: 'proposed', format: 'csv' } }),
  'recoveries.figures': () => Promise.resolve({ by: ANNE, query: { state: 'proposed' } }),
  'recoveries.list': () => Promise.resolve({ by: ANNE, query: { state: 'proposed' } }),
  'recoveries.ofCase': async (work) => ({ by: ANNE, params: { id: await paid(work) } }),
  'recoveries.propose': async (work) => ({ by: OYSTEIN, params: { id: await paid(work) }, body: REPAID }),
  'recoveries.reject': decided(ANNE, { comment: 'Feil sak.' }),
  'recoveries.withdraw': decided(OYSTEIN),
};
