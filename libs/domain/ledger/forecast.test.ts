import { kroner } from '@tilsagn/domain/money/ore';
import { expectedParts, forecast, type Commitment } from './forecast';

const commitment = (over: Partial<Commitment> = {}): Commitment => ({
  caseId: 'c',
  frame: 'bio',
  year: 2021,
  measure: 'bio',
  committedOre: kroner(100_000),
  inPaymentOre: kroner(0),
  paidOre: kroner(0),
  projectEndsOn: '2021-11-15',
  shareBeforeReport: 7_500,
  monthsToReport: 1,
  ...over,
});

const parts = (over: Partial<Commitment> = {}) =>
  expectedParts(commitment(over), '2021-09-01').flatMap(({ month, amountOre }) =>
    amountOre > 0n ? [[month, Number(amountOre) / 100]] : [],
  );

it('expects three quarters when the project ends and the rest after its report', () => {
  expect(parts()).toEqual([
    ['2021-11', 75_000],
    ['2022-01', 25_000],
  ]);
});

it('takes off what is paid and what lies at the bank', () => {
  expect(
    parts({ committedOre: kroner(40_000), inPaymentOre: kroner(20_000), paidOre: kroner(40_000) }),
  ).toEqual([
    ['2021-09', 20_000],
    ['2021-11', 15_000],
    ['2022-01', 25_000],
  ]);
  expect(parts({ committedOre: kroner(10_000), paidOre: kroner(90_000) })).toEqual([['2022-01', 10_000]]);
});

it('expects at once what should have been paid, and names no month where no end is known', () => {
  expect(parts({ projectEndsOn: '2021-03-31' })).toEqual([
    ['2021-09', 75_000],
    ['2021-09', 25_000],
  ]);
  expect(parts({ projectEndsOn: null })).toEqual([[null, 100_000]]);
  expect(parts({ shareBeforeReport: null, monthsToReport: null })).toEqual([['2021-12', 100_000]]);
});

it('sums by month and measure', () => {
  const both = [commitment(), commitment({ caseId: 'd' }), commitment({ caseId: 'e', projectEndsOn: null })];
  expect(
    forecast(both, '2021-09-01').map(({ month, amountOre, cases }) => [
      month,
      Number(amountOre) / 100,
      cases,
    ]),
  ).toEqual([
    ['2021-11', 150_000, 2],
    ['2022-01', 50_000, 2],
    [null, 100_000, 1],
  ]);
});
