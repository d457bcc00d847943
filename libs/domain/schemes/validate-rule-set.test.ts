import { formFaults } from '@tilsagn/domain/applications/validate-form';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { applied, bio2020, bio2023, capRule, ruleSetWith, share } from '@tilsagn/domain/assessment/fixtures';
import type { AmountRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { ruleSetFaults } from '@tilsagn/domain/schemes/validate-rule-set';

const rule = (over: object): AmountRule =>
  ({ id: 'r', label: { nb: 'R' }, source: 's', ...over }) as AmountRule;
const cap = (over: object): AmountRule => ({ ...capRule('applied_total'), ...over });
const ceiling = (...bands: object[]) => ruleSetWith([rule({ kind: 'ceiling_project', bands })]);

describe('a rule set', () => {
  it.each([bio2020, bio2023])('may be published where nothing is wrong', (rules) => {
    expect(ruleSetFaults(rules)).toEqual([]);
  });

  it.each<[string, RuleSet]>([
    ['key may hold a-z, 0-9 and - only', { ...bio2020, key: 'BIO 2020' }],
    ['version counts from 1', { ...bio2020, version: 0 }],
    ['31.12.2020: not a date', { ...bio2020, validTo: '31.12.2020' }],
    ['validTo is before validFrom', { ...bio2020, validTo: '2019-12-31' }],
    [
      'acceptance, finalReport, activityReports and duration count from 1',
      { ...bio2020, acceptance: { days: 0, source: 's' } },
    ],
    [
      'instalment: share outside 0-10000 basis points',
      { ...bio2020, instalment: { shareBeforeReportBasisPoints: 10_001, source: 's' } },
    ],
    [
      'repayment: goes into available, frame or lapsed',
      { ...bio2020, repayment: { into: 'source' as 'frame', source: 's' } },
    ],
    ['repayment: has no source', { ...bio2020, repayment: { into: 'frame', source: '' } }],
    ['acceptance: has no source', { ...bio2020, acceptance: { days: 21, source: ' ' } }],
    ['share: has no source', ruleSetWith([{ ...share(6000), source: '' }])],
    ['share: stands twice', ruleSetWith([share(6000), share(5000)])],
    ['r: share outside 1-10000 basis points', ruleSetWith([rule({ kind: 'share', shareBasisPoints: 60.5 })])],
    [
      'travel-cap: share outside 1-10000 basis points',
      ruleSetWith([cap({ of: 'capped_total', share: { basisPoints: 10_000 } })]),
    ],
    [
      'travel-cap: share is no proper fraction',
      ruleSetWith([cap({ share: { numerator: 3, denominator: 2 } })]),
    ],
    ['travel-cap: unknown cost category yacht', ruleSetWith([cap({ categories: ['yacht'] })])],
    ['r: the last size band must be open', ceiling({ employeesBelow: 50, amountOre: 1 })],
    ['r: the last size band must be open', ceiling()],
    [
      'r: size bands must rise',
      ceiling({ employeesBelow: 50, amountOre: 1 }, { employeesBelow: 50, amountOre: 1 }, { amountOre: 1 }),
    ],
    ['r: size bands must rise', ceiling({ amountOre: 1 }, { amountOre: 1 })],
    ['r: amount must be whole øre above 0', ceiling({ amountOre: 0 })],
    [
      'r: amount must be whole øre above 0',
      ruleSetWith([rule({ kind: 'ceiling_per_participant', amountOre: 0.5 })]),
    ],
    [
      'r: share outside 1-10000 basis points',
      ruleSetWith([rule({ kind: 'aid_intensity', bands: [{ shareBasisPoints: 0 }] })]),
    ],
    [
      'caps on categories must come before all other amount rules',
      ruleSetWith([share(1), capRule('applied_total')]),
    ],
    ['the sum applied for must be the last amount rule', ruleSetWith([applied, share(5000)])],
    [
      'd: no_such_code is not in the catalogue of refusals',
      ruleSetWith([], {
        submission: [
          { id: 'd', kind: 'declared', pointer: '/x', expected: true, code: 'no_such_code', source: 's' },
        ],
      }),
    ],
    [
      'plan: needs media types and a size',
      ruleSetWith([], {
        attachments: [
          { kind: 'plan', label: { nb: 'Plan' }, required: true, mediaTypes: [], maxBytes: 1, source: 's' },
        ],
      }),
    ],
  ])('tells: %s', (fault, rules) => {
    expect(ruleSetFaults(rules)).toContain(fault);
  });
});

describe('a form and the rules that read it', () => {
  const text = { type: 'string' };
  const object = (properties: object) => ({ type: 'object', properties });
  const category = { type: 'string', enum: ['wages', 'provider', 'travel', 'administration'] };
  const rows = (properties: object) => ({ type: 'array', items: object(properties) });
  const schema = object({
    project: object({ title: text, purpose: text, startsOn: text, endsOn: text }),
    training: object({ providerType: { type: 'string', enum: ['internal', 'other'] } }),
    participants: object({ count: { type: 'integer' }, companies: rows({ orgnr: text }) }),
    costs: object({ rows: rows({ category, amountOre: { type: 'integer' } }) }),
    financing: object({ rows: rows({}), appliedOre: { type: 'integer' } }),
  });
  const field = (pointer: string, over: object = {}) => ({
    pointer,
    widget: 'text' as const,
    label: { nb: 'F' },
    ...over,
  });
  const form = (...fields: FormDefinition['steps'][number]['fields']): FormDefinition => ({
    key: 'f',
    version: 1,
    schema,
    steps: [{ key: 's', title: { nb: 'S' }, fields }],
  });

  it('fit where every pointer is in the schema', () => {
    const row = { widget: 'repeat' as const, items: [field('/orgnr')] };
    expect(formFaults(form(field('/project/title'), field('/participants/companies', row)), bio2020)).toEqual(
      [],
    );
  });

  it.each([
    ['/project/titel: is not in the schema', form(field('/project/titel')), bio2020],
    [
      '/costs/rows/*/sum: is not in the schema',
      form(field('/costs/rows', { items: [field('/sum')] })),
      bio2020,
    ],
    [
      "/training/providerType: options differ from the schema's enum",
      form(field('/training/providerType', { options: [{ value: 'other', label: { nb: 'Annet' } }] })),
      bio2020,
    ],
    [
      '/project/title: its condition /project/kind is not in the schema',
      form(field('/project/title', { when: { pointer: '/project/kind', in: ['a'] } })),
      bio2020,
    ],
    [
      '/project/name: read by the rules, not in the schema',
      form(),
      { ...bio2020, inputs: { ...bio2020.inputs, title: '/project/name' } },
    ],
    ['cost categories of rules and schema differ', form(), { ...bio2020, costCategories: [] }],
    [
      'attachments of rules and steps differ',
      { ...form(), steps: [{ key: 's', title: { nb: 'S' }, fields: [], attachments: ['plan'] }] },
      bio2020,
    ],
  ])('tell: %s', (fault, given, rules) => {
    expect(formFaults(given, rules)).toContain(fault);
  });
});
