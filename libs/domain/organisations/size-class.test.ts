import { sizeClassOf, type Undertaking } from '@tilsagn/domain/organisations/size-class';

const firm = (over: Partial<Undertaking>): Undertaking => ({
  ...{ employees: 40, turnoverEur: 8_000_000, balanceEur: 4_000_000, related: [] },
  ...over,
});
const related = (employees: number, ownedBasisPoints: number) => [
  { employees, turnoverEur: 1_000_000, balanceEur: null, ownedBasisPoints },
];

it.each<[string, Partial<Undertaking>, string]>([
  ['49 employees', { employees: 49 }, 'small'],
  ['50 employees', { employees: 50 }, 'medium'],
  ['249 employees', { employees: 249, turnoverEur: 50_000_000 }, 'medium'],
  ['250 employees', { employees: 250 }, 'large'],
  ['one figure above its limit', { turnoverEur: 11_000_000, balanceEur: 10_000_000 }, 'small'],
  ['both figures above', { turnoverEur: 11_000_000, balanceEur: 10_000_001 }, 'medium'],
  ['both above the limits of medium', { turnoverEur: 50_000_001, balanceEur: 43_000_001 }, 'large'],
  ['nothing told but the head count', { turnoverEur: null, balanceEur: null }, 'small'],
  ['a linked firm', { related: related(10, 5001) }, 'medium'],
  ['a partner of half, five of whose ten count', { employees: 44, related: related(10, 5000) }, 'small'],
  ['a partner of half, six of whose twelve count', { employees: 44, related: related(12, 5000) }, 'medium'],
  ['a holding below a quarter', { related: related(900, 2499) }, 'small'],
])('with %s', (_, over, expected) => {
  expect(sizeClassOf(firm(over))).toBe(expected);
});
