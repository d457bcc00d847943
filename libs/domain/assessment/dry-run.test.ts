import { dryRun } from '@tilsagn/domain/assessment/dry-run';
import {
  applied,
  bio2020,
  bio2023,
  factsWith,
  ruleSetWith,
  share,
} from '@tilsagn/domain/assessment/fixtures';
import { kroner } from '@tilsagn/domain/money/ore';

const past = [
  { caseNumber: '2020/0001', ruleSet: bio2020, facts: factsWith({ provider: 450_000 }) },
  { caseNumber: '2020/0002', ruleSet: bio2020, facts: factsWith({ provider: 900_000 }) },
  {
    caseNumber: '2020/0003',
    ruleSet: bio2020,
    facts: factsWith({ provider: 600_000 }, { appliedOre: kroner(90_000) }),
  },
];

it('a draft over past cases names those whose amount would change, and why', () => {
  const { cases, beforeOre, afterOre, changed } = dryRun(bio2023, past);
  expect([cases, beforeOre, afterOre]).toEqual([3, kroner(660_000), kroner(615_000)]);
  expect(changed.map(({ computation: _, because, ...rest }) => ({ ...rest, because: because?.id }))).toEqual([
    { caseNumber: '2020/0001', beforeOre: kroner(270_000), afterOre: kroner(225_000), because: 'travel-cap' },
  ]);
});

it('a draft that says the same changes nobody', () => {
  expect(dryRun(bio2020, past).changed).toEqual([]);
  expect(dryRun(bio2020, [])).toEqual({ cases: 0, beforeOre: 0n, afterOre: 0n, changed: [] });
});

it('a draft without a rule that bound a case says that a row is gone', () => {
  const before = ruleSetWith([share(5000), applied]);
  const facts = factsWith({ provider: 100 }, { appliedOre: kroner(10) });
  const [only] = dryRun(ruleSetWith([share(5000)]), [{ caseNumber: '1', ruleSet: before, facts }]).changed;
  expect([only?.afterOre, only?.because]).toEqual([kroner(50), null]);
});
