import type { Casework } from '../../support/casework';
import { ANNE, OYSTEIN } from '../../support/casework';
import type { Recipe } from './recipe';

const TOP_UP = {
  kind: 'top_up',
  frame: 'bio',
  year: 2021,
  amountOre: 100,
  valueDate: '2021-09-01',
  decisionRef: 'FU 1/21',
};

const proposed = async (work: Casework): Promise<{ id: string; version: number }> =>
  (await (await work.as(OYSTEIN)).post<{ id: string; version: number }>('/api/finance/proposals', TOP_UP))
    .body;

const decided =
  (by: string, body?: object): Recipe =>
  async (work) => {
    const { id, version } = await proposed(work);
    return { by, params: { id }, version, ...(body && { body }) };
  };

export const FRAME_ACTS: Readonly<Record<string, Recipe>> = {
  'frameProposals.approve': decided(ANNE, { comment: 'Som vedtatt.' }),
  'frameProposals.create': () => Promise.resolve({ by: OYSTEIN, body: TOP_UP }),
  'frameProposals.effects': () =>
    Promise.resolve({ by: OYSTEIN, query: { ...TOP_UP, year: '2021', amountOre: '100' } }),
  'frameProposals.export': () => Promise.resolve({ by: ANNE, query: { format: 'csv' } }),
  'frameProposals.list': () => Promise.resolve({ by: ANNE, query: { state: 'proposed' } }),
  'frameProposals.read': decided(ANNE),
  'frameProposals.reject': decided(ANNE, { comment: 'Feil brev.' }),
  'frameProposals.withdraw': decided(OYSTEIN),
  'yearEnds.export': () =>
    Promise.resolve({ by: ANNE, params: { frame: 'bio', year: '2021' }, query: { format: 'csv' } }),
  'yearEnds.propose': async ({ world }) => {
    await world.fund(100, { year: 2020 });
    return {
      by: OYSTEIN,
      params: { frame: 'bio', year: '2020' },
      body: { act: 1, reason: 'Årsavslutning.' },
    };
  },
  'yearEnds.read': () => Promise.resolve({ by: ANNE, params: { frame: 'bio', year: '2021' } }),
};
