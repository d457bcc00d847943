import { allocationTree, type Movement } from './allocation-tree';
import type { TransferKind } from './kinds';
import type { TransferEnd } from './transfers';
import { kroner } from '@tilsagn/domain/money/ore';

const at = (account: TransferEnd['account'], frame: string, measure: string | null = null): TransferEnd => ({
  account,
  frame,
  year: 2020,
  measure,
});

const moved = (
  id: string,
  kind: TransferKind,
  from: TransferEnd,
  to: TransferEnd,
  kr: number,
  decisionRef: string | null = null,
): Movement => ({
  id,
  kind,
  from,
  to,
  amountOre: kroner(kr),
  valueDate: '2020-06-30',
  decisionRef,
  reason: null,
});

const covid = [
  moved('t1', 'allocate', at('source', 'covid'), at('frame', 'covid'), 21_819_000, 'FU 161/20'),
  moved('t2', 'reallocate', at('frame', 'covid'), at('frame', 'bio'), 14_000_000, 'FU 161/20'),
  moved(
    't3',
    'distribute',
    at('frame', 'covid'),
    at('available', 'covid', 'apprentices'),
    3_800_000,
    'YON 34/20',
  ),
  moved(
    't4',
    'reallocate',
    at('available', 'covid', 'apprentices'),
    at('available', 'fpj', 'fpj'),
    3_250_000,
    'FU 17.11.2020',
  ),
];

const shown = (frame: string, movements: readonly Movement[], origins = true) =>
  allocationTree(
    { frame, year: 2020 },
    movements,
    origins ? [{ id: 'n1', transferId: 't1', source: 'Prop. 127 S', figureOre: kroner(250_000_000) }] : [],
  ).map(({ id, next, kind, amountOre, decisionRefs }) => [
    kind,
    id,
    next,
    Number(amountOre) / 100,
    decisionRefs.join(),
  ]);

it('draws 250 million down to what was moved on', () => {
  expect(shown('covid', covid)).toEqual([
    ['origin', 'n1', 't1', 250_000_000, ''],
    ['tranche', 't1', 'covid/2020', 21_819_000, 'FU 161/20'],
    ['frame', 'covid/2020', null, 21_819_000, ''],
    ['measure', 'covid/2020/apprentices', 'covid/2020', 3_800_000, 'YON 34/20'],
    ['moved', 't2', 'covid/2020', 14_000_000, 'FU 161/20'],
    ['moved', 't4', 'covid/2020/apprentices', 3_250_000, 'FU 17.11.2020'],
    ['rest', 'covid/2020/rest', 'covid/2020', 4_019_000, ''],
  ]);
});

it('shows what was moved in as a tranche of the other frame', () => {
  expect(shown('fpj', covid)).toEqual([
    ['tranche', 't4', 'fpj/2020', 3_250_000, 'FU 17.11.2020'],
    ['frame', 'fpj/2020', null, 3_250_000, ''],
    ['measure', 'fpj/2020/fpj', 'fpj/2020', 3_250_000, 'FU 17.11.2020'],
  ]);
});

it('counts what a measure gave back, and what went from measure to measure, once', () => {
  const within = [
    moved('a', 'allocate', at('source', 'f'), at('frame', 'f'), 100),
    moved('b', 'distribute', at('frame', 'f'), at('available', 'f', 'one'), 80),
    moved('c', 'withdraw_allotment', at('available', 'f', 'one'), at('frame', 'f'), 30),
    moved('d', 'reallocate', at('available', 'f', 'one'), at('available', 'f', 'two'), 20, 'FU 2/20'),
  ];
  expect(shown('f', within, false)).toEqual([
    ['tranche', 'a', 'f/2020', 100, ''],
    ['frame', 'f/2020', null, 100, ''],
    ['measure', 'f/2020/one', 'f/2020', 50, ''],
    ['measure', 'f/2020/two', 'f/2020', 20, 'FU 2/20'],
    ['moved', 'd', 'f/2020/one', 20, 'FU 2/20'],
    ['rest', 'f/2020/rest', 'f/2020', 50, ''],
  ]);
  expect(allocationTree({ frame: 'unknown', year: 2020 }, within)).toEqual([]);
});
