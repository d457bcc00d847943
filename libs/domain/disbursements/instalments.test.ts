import { instalmentsOf } from '@tilsagn/domain/disbursements/instalments';
import { kroner, ore } from '@tilsagn/domain/money/ore';
import type { InstalmentGate } from '@tilsagn/domain/schemes/rule-set';

const source = 'Eksempel';
const three = {
  ...{ source, shareBeforeReportBasisPoints: 6666 },
  plan: [
    { gate: 'accepted', shareBasisPoints: 3333 },
    { gate: 'interim_report', shareBasisPoints: 3333 },
    { gate: 'final_report', shareBasisPoints: 3334 },
  ] as const,
};
const amounts = (granted: bigint) => instalmentsOf(three, ore(granted), []).map(({ amountOre }) => amountOre);
const open = (...passed: InstalmentGate[]) =>
  instalmentsOf(three, kroner(100), passed).filter(({ isOpen }) => isOpen).length;

it('the parts are the whole grant to the øre', () => {
  expect(amounts(10_000n)).toEqual([3333n, 3333n, 3334n]);
  expect(amounts(101n)).toEqual([33n, 34n, 34n]);
});

it('a part opens behind those before it', () => {
  expect([open(), open('accepted'), open('accepted', 'interim_report')]).toEqual([0, 1, 2]);
  expect([open('final_report'), open('accepted', 'interim_report', 'final_report')]).toEqual([0, 3]);
});

it('without a plan a quarter of 279 000 is held back until the final report (T14)', () => {
  expect(
    instalmentsOf({ source, shareBeforeReportBasisPoints: 7500 }, kroner(279_000), ['accepted']),
  ).toEqual([
    { gate: 'accepted', amountOre: kroner(209_250), isOpen: true },
    { gate: 'final_report', amountOre: kroner(69_750), isOpen: false },
  ]);
  const all = instalmentsOf({ source, shareBeforeReportBasisPoints: 10_000 }, kroner(10), []);
  expect(all.map(({ gate }) => gate)).toEqual(['accepted']);
});
