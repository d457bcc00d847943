import type { CostRow, Facts } from '@tilsagn/domain/assessment/facts';
import { kroner } from '@tilsagn/domain/money/ore';
import type { AmountRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** A small rule set for the tests of the domain; the calls' own stand with the demo's data. */
export const ruleSetWith = (amount: readonly AmountRule[], over: Partial<RuleSet> = {}): RuleSet => ({
  key: 'example',
  version: 1,
  validFrom: '2020-01-01',
  aidBasis: { kind: 'none', source: 'example' },
  inputs: {
    costs: '/costs/rows',
    financing: '/financing/rows',
    applied: '/financing/appliedOre',
    participants: '/participants/count',
    projectStart: '/project/startsOn',
    projectEnd: '/project/endsOn',
    purpose: '/project/purpose',
    title: '/project/title',
    providerType: '/training/providerType',
    participatingCompanies: '/participants/companies',
  },
  costCategories: [
    { key: 'wages', label: { nb: 'Lønn' } },
    { key: 'provider', label: { nb: 'Kursleverandør' } },
    { key: 'travel', label: { nb: 'Reise og opphold' } },
    { key: 'administration', label: { nb: 'Administrasjon' } },
  ],
  eligibility: [],
  submission: [],
  amount,
  attachments: [],
  acceptance: { days: 21, source: 'example' },
  instalment: { shareBeforeReportBasisPoints: 7500, source: 'example' },
  finalReport: { monthsAfterProjectEnd: 1, source: 'example' },
  duration: { maxMonthsAfterDecision: 18, source: 'example' },
  ...over,
});

const about = { label: { nb: 'Regel' }, source: 'example' };

/** The amount rules of T1-T3: 10 % cap on travel and administration, half, two ceilings. */
export const capRule = (of: 'applied_total' | 'other_costs' | 'capped_total'): AmountRule => ({
  ...about,
  id: 'travel-cap',
  kind: 'category_cap',
  categories: ['travel', 'administration'],
  share: { basisPoints: 1000 },
  of,
});
export const share = (shareBasisPoints: number): AmountRule => ({
  ...about,
  id: 'share',
  kind: 'share',
  shareBasisPoints,
});
export const ceilings: readonly AmountRule[] = [
  {
    ...about,
    id: 'project-ceiling',
    kind: 'ceiling_project',
    bands: [{ employeesBelow: 50, amountOre: 30_000_000 }, { amountOre: 50_000_000 }],
  },
  { ...about, id: 'participant-ceiling', kind: 'ceiling_per_participant', amountOre: 10_000_000 },
];
export const applied: AmountRule = { ...about, id: 'applied', kind: 'applied' };
export const bio2023 = ruleSetWith([capRule('applied_total'), share(5000), ...ceilings, applied]);
export const bio2020 = ruleSetWith([
  share(6000),
  { ...about, id: 'project-ceiling', kind: 'ceiling_project', bands: [{ amountOre: 30_000_000 }] },
  applied,
]);

/** Cost rows from category → kroner. */
export const costs = (kr: Readonly<Record<string, number>>): readonly CostRow[] =>
  Object.entries(kr).map(([category, amount]) => ({ category, amountOre: kroner(amount) }));

export const factsWith = (kr: Readonly<Record<string, number>>, over: Partial<Facts> = {}): Facts => ({
  costsFrom: 'plan',
  costs: costs(kr),
  appliedOre: null,
  participants: 10,
  employees: 12,
  ...over,
});
