import type { BalanceRow } from '../../api/contract';
import type { OpenApplication } from '../../api/finance-queries';
import { affordable, measuresAfter, ranked } from './what-if';

const measure = (availableOre: number): BalanceRow => ({
  frame: 'bio',
  year: 2021,
  measure: 'bio',
  appropriatedOre: 1_000,
  carriedInOre: 0,
  availableOre,
  reservedOre: 0,
  committedOre: 0,
  inPaymentOre: 0,
  paidOre: 0,
  lapsedOre: 0,
  carriedOutOre: 0,
});
const application = (appliedOre: number, recommendedOre: number | null = null): OpenApplication => ({
  caseId: String(appliedOre),
  caseNumber: null,
  applicantName: 'Nidelv Prøverobotikk AS',
  submittedOn: '2021-08-01',
  appliedOre,
  recommendedOre,
  frame: 'bio',
  year: 2021,
  measure: 'bio',
});

it('draws the line where the measure would go below zero', () => {
  const measures = [measure(500)];
  const rows = ranked([application(300, 250), application(400), application(200)], measures);
  expect(rows.map(({ takesOre, leftOre }) => [takesOre, leftOre])).toEqual([
    [0, 500],
    [400, 100],
    [200, -100],
  ]);
  expect(affordable(rows)).toBe(2);
  expect(measuresAfter(rows, 2, measures).map(({ takesOre, leftOre }) => [takesOre, leftOre])).toEqual([
    [400, 100],
  ]);
  expect(measuresAfter(rows, 3, measures)[0]?.leftOre).toBe(-100);
  expect(affordable(ranked([application(100)], measures))).toBe(1);
});
