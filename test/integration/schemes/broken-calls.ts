import type { Broken } from './broken-files';

/** Calls; the sound one is that of 2023 with its files. */
export const BROKEN_CALLS: readonly Broken[] = [
  {
    why: 'a window upside down',
    set: { '/closesOn': '2022-01-01' },
    faults: ['/closesOn: it closes before it opens'],
  },
  {
    why: 'a last day, and until the money ends',
    set: { '/untilMoneyEnds': {} },
    faults: ['/untilMoneyEnds: a call with a last day does not run until its money ends'],
  },
  {
    why: 'more than all is expected, and less than nothing left',
    set: {
      '/closesOn': null,
      '/untilMoneyEnds': { expectedShareBasisPoints: 10_001, marginOre: -1, stopAt: 0 },
    },
    faults: [
      '/untilMoneyEnds/stopAt: is not known here',
      '/untilMoneyEnds/expectedShareBasisPoints: must be at most 10000',
      '/untilMoneyEnds/marginOre: must be at least 0',
    ],
  },
  { why: 'no money', set: { '/measures': [] }, faults: ['/measures: must have at least 1'] },
  {
    why: 'a report that no case asks for',
    set: { '/reports': { final: 'bio-report', weekly: 'x' } },
    faults: ['/reports/weekly: is not known here'],
  },
  {
    why: 'the workflows changed about',
    set: { '/workflow': 'bio-payment', '/paymentWorkflow': 'bio-case' },
    faults: [
      '/workflow: bio-payment is not a workflow of cases',
      '/paymentWorkflow: bio-case is not a workflow of payment requests',
    ],
  },
];
