import fc from 'fast-check';
import { PAIRS } from './pairs';
import type { Step } from './step';

const KINDS = [...new Set(PAIRS.map((pair) => pair.split(':')[0] ?? ''))];
/** Money first, so that there is something to do with it. */
const OFTEN = [
  'allocate',
  'distribute',
  'reserve',
  'commit',
  'raise_commitment',
  'send_payment',
  'send_payment',
  'confirm_payment',
  'confirm_payment',
  'repay',
];

/** What ends a year comes seldom, so that there is something to end; what comes last of all in a case, often. */
const WEIGHTS: Readonly<Record<string, number>> = {
  close_first: 5,
  close_second: 4,
  recovery_claim: 10,
  settle_recovery: 14,
  waive_recovery: 14,
  top_up: 4,
  allocate: 6,
};

/** A step as chance has it. */
export const anyStep = fc.record<Step>({
  kind: fc.constantFrom(
    ...KINDS.flatMap((kind) => Array.from({ length: WEIGHTS[kind] ?? 8 }, () => kind)),
    ...Array.from({ length: 6 }, () => OFTEN).flat(),
  ),
  frame: fc.nat(1),
  measure: fc.nat(1),
  toFrame: fc.nat(1),
  toMeasure: fc.nat(1),
  person: fc.nat(3),
  amount: fc.integer({ min: 1, max: 40 }),
  late: fc.boolean(),
  alone: fc.nat(12).map((n) => n === 0),
  undecided: fc.nat(12).map((n) => n === 0),
  pick: fc.nat(1000),
  into: fc.constantFrom('available', 'frame', 'lapsed'),
});
