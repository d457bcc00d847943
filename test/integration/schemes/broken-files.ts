/** What is done to a sound definition, and exactly what is to be said of it. */
export interface Broken {
  readonly why: string;
  /** Sets the value at each pointer; `undefined` takes it away. */
  readonly set: Readonly<Record<string, unknown>>;
  /** `pointer: fault`. */
  readonly faults: readonly string[];
}

const label = { nb: 'Regel', nn: 'Regel', en: 'Rule' };
const rule = (id: string, over: object): object => ({ id, label, source: 'Example', ...over });
const EXTRA = rule('extra', { kind: 'extra_share', providerTypes: ['university'], extraBasisPoints: 1000 });
const KINDS =
  'category_cap, category_ceiling, unit_rates, share, share_by_size, extra_share, own_share, aid_intensity, size_class_intensity, ceiling_project, ceiling_per_participant, ceiling_company, de_minimis, applied';
const half = { kind: 'unit_rates', rates: [] as object[] };
const rate = (from: string | undefined, to: string | undefined): object => ({
  ...{ unit: 'contract', label, amountOre: 1000 },
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** Rule sets; the sound one is that of 2023: cap, share, two ceilings, the sum applied for. */
export const BROKEN_RULE_SETS: readonly Broken[] = [
  { why: 'a field is missing', set: { '/acceptance': undefined }, faults: ['/acceptance: is missing'] },
  { why: 'a field nobody knows', set: { '/colour': 'red' }, faults: ['/colour: is not known here'] },
  { why: 'a word for a number', set: { '/version': 'one' }, faults: ['/version: must be integer'] },
  { why: 'a version of 0', set: { '/version': 0 }, faults: ['/version: must be at least 1'] },
  { why: 'capitals in the key', set: { '/key': 'BIO' }, faults: ['/key: may hold a-z, 0-9 and - only'] },
  {
    why: 'a Norwegian date',
    set: { '/validTo': '31.12.2023' },
    faults: ['/validTo: must be a day as YYYY-MM-DD'],
  },
  {
    why: 'a day that is none',
    set: { '/validTo': '2023-02-30' },
    faults: ['/validTo: 2023-02-30: not a date'],
  },
  {
    why: 'dates upside down',
    set: { '/validTo': '2022-12-31' },
    faults: ['/validTo: validTo is before validFrom'],
  },
  {
    why: 'a share above 1',
    set: { '/amount/1/shareBasisPoints': 10_001 },
    faults: ['/amount/1/shareBasisPoints: must be at most 10000'],
  },
  {
    why: 'a kind nobody knows',
    set: { '/amount/1/kind': 'shares' },
    faults: [`/amount/1/kind: must be one of ${KINDS}`],
  },
  {
    why: 'a rule without its kind',
    set: { '/amount/1/kind': undefined },
    faults: ['/amount/1/kind: is missing'],
  },
  {
    why: 'a rule with the fields of another',
    set: { '/amount/1/amountOre': 5 },
    faults: ['/amount/1/amountOre: is not known here'],
  },
  {
    why: 'kroner with a fraction',
    set: { '/amount/3/amountOre': 1.5 },
    faults: ['/amount/3/amountOre: must be integer'],
  },
  {
    why: 'two fraction faults at once',
    set: { '/amount/0/share': { numerator: 0 } },
    faults: ['/amount/0/share/denominator: is missing', '/amount/0/share/numerator: must be at least 1'],
  },
  {
    why: 'a fraction above 1',
    set: { '/amount/0/share': { numerator: 3, denominator: 2 } },
    faults: ['/amount/0/share: travel-and-administration: share is no proper fraction'],
  },
  {
    why: 'a category nobody knows',
    set: { '/amount/0/categories/1': 'food' },
    faults: ['/amount/0/categories/1: travel-and-administration: unknown cost category food'],
  },
  {
    why: 'bands that overlap',
    set: {
      '/amount/2/bands': [
        { employeesBelow: 50, amountOre: 1 },
        { employeesBelow: 50, amountOre: 2 },
        { amountOre: 3 },
      ],
    },
    faults: ['/amount/2/bands/1: project-ceiling: size bands must rise'],
  },
  {
    why: 'bands that leave the largest out',
    set: { '/amount/2/bands': [{ employeesBelow: 50, amountOre: 1 }] },
    faults: ['/amount/2/bands: project-ceiling: the last size band must be open'],
  },
  {
    why: 'rates by unit that overlap',
    set: {
      '/inputs/units': '/participants/companies',
      '/amount/1': rule('rates', {
        ...half,
        rates: [rate(undefined, '2023-07-15'), rate('2023-07-15', undefined)],
      }),
    },
    faults: ['/amount/1/rates/1: rates: two rates of contract hold on the same day'],
  },
  {
    why: 'rates by unit with a gap',
    set: {
      '/inputs/units': '/participants/companies',
      '/amount/1': rule('rates', {
        ...half,
        rates: [rate(undefined, '2023-07-15'), rate('2023-08-01', undefined)],
      }),
    },
    faults: ['/amount/1/rates/1: rates: no rate of contract from 2023-07-16 to 2023-07-31'],
  },
  {
    why: 'rates by unit that nothing counts',
    set: { '/amount/1': rule('rates', { ...half, rates: [rate(undefined, undefined)] }) },
    faults: ['/inputs: rates by unit need the input units'],
  },
  {
    why: 'an id that stands twice',
    set: { '/amount/3/id': 'share' },
    faults: ['/amount/3/id: share: stands twice'],
  },
  {
    why: 'a cap after the share',
    set: { '/amount/2': rule('late', { kind: 'category_ceiling', categories: ['travel'], amountOre: 1 }) },
    faults: ['/amount/2: caps on categories must come before all other amount rules'],
  },
  {
    why: 'a ceiling before the share it bounds',
    set: { '/amount/4': rule('again', { kind: 'share', shareBasisPoints: 5000 }) },
    faults: ['/amount/4: shares and rates must come before what bounds the amount'],
  },
  {
    why: 'instalments that are not the whole',
    set: {
      '/instalment/plan': [
        { gate: 'accepted', shareBasisPoints: 7500 },
        { gate: 'final_report', shareBasisPoints: 2000 },
      ],
    },
    faults: ['/instalment/plan: instalment: the parts are 9500 basis points together, not 10000'],
  },
  {
    why: 'instalments in the wrong order',
    set: {
      '/instalment/plan': [
        { gate: 'final_report', shareBasisPoints: 2500 },
        { gate: 'started', shareBasisPoints: 7500 },
      ],
    },
    faults: ['/instalment/plan/1/gate: instalment: gates must follow the order of a project, each once'],
  },
  {
    why: 'a plan that says something else than the share',
    set: {
      '/instalment/plan': [
        { gate: 'started', shareBasisPoints: 5000 },
        { gate: 'final_report', shareBasisPoints: 5000 },
      ],
    },
    faults: [
      '/instalment/shareBeforeReportBasisPoints: instalment: the plan gives 5000 basis points before the final report',
    ],
  },
  {
    why: 'an extra share that nothing guards',
    set: { '/amount/2': EXTRA, '/amount/3': undefined },
    faults: ['/amount: the share may pass what art. 31 allows: an intensity rule must guard it'],
  },
  {
    why: 'de minimis that nothing counts',
    set: { '/aidBasis/kind': 'de_minimis' },
    faults: ['/amount: de minimis aid needs a rule that counts earlier aid'],
  },
  {
    why: 'a head count nobody has',
    set: { '/eligibility/0': { id: 'size', kind: 'employees', min: 50, below: 50, source: 'Example' } },
    faults: ['/eligibility/0: size: no head count is at least 50 and within the upper bound'],
  },
  {
    why: 'half an exemption',
    set: {
      '/exclusions': [{ id: 'sound', kind: 'in_difficulty', exemptUntil: '2021-12-31', source: 'Example' }],
    },
    faults: ['/exclusions/0: sound: exemptIfSoundOn and exemptUntil stand together'],
  },
  {
    why: 'a rule to be gone past that stops nothing',
    set: { '/exclusions': [{ id: 'd', kind: 'open_recovery', override: true, source: 'Example' }] },
    faults: ['/exclusions/0/override: d: only a stop of recommend or approve can be gone past'],
  },
  {
    why: 'a blank source',
    set: { '/duration/source': ' ' },
    faults: ['/duration/source: duration: has no source'],
  },
  {
    why: 'a demand that refuses whom an exclusion lets in',
    set: {
      '/exclusions': [{ id: 'county', kind: 'outside_county', subUnitsCount: true, source: 'Example' }],
    },
    faults: ['/exclusions/0: county: municipality_in_county refuses whom this lets in'],
  },
  {
    why: 'a refusal nobody knows',
    set: { '/submission/5/code': 'no_such' },
    faults: ['/submission/5/code: not-started: no_such is not in the catalogue of refusals'],
  },
  {
    why: 'a text without English',
    set: { '/amount/1/label/en': undefined },
    faults: ['/amount/1/label: the text has no en'],
  },
  {
    why: 'several faults in several places',
    set: { '/validTo': '2022-12-31', '/amount/0/categories/0': 'food', '/acceptance/source': ' ' },
    faults: [
      '/validTo: validTo is before validFrom',
      '/acceptance/source: acceptance: has no source',
      '/amount/0/categories/0: travel-and-administration: unknown cost category food',
    ],
  },
];

/** Forms; the sound one is that of the demo. */
export const BROKEN_FORMS: readonly Broken[] = [
  { why: 'no steps', set: { '/steps': [] }, faults: ['/steps: must have at least 1'] },
  {
    why: 'a widget nobody knows',
    set: { '/steps/0/fields/0/widget': 'slider' },
    faults: [
      '/steps/0/fields/0/widget: must be one of text, textarea, integer, money, date, radio, select, checkbox, orgnr, repeat',
    ],
  },
  {
    why: 'a question the schema does not hold',
    set: { '/steps/0/fields/0/pointer': '/project/titel' },
    faults: ['/steps/0/fields/0/pointer: /project/titel: is not in the schema'],
  },
  {
    why: 'a question that stands twice',
    set: { '/steps/0/fields/1/pointer': '/project/title' },
    faults: ['/steps/0/fields/1/pointer: /project/title: stands twice'],
  },
  {
    why: 'a schema that is none',
    set: { '/schema/type': 'objekt' },
    faults: [
      '/schema: schema is invalid: data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf',
    ],
  },
];

/** Workflows; the sound one is that of the demo's cases. */
export const BROKEN_WORKFLOWS: readonly Broken[] = [
  {
    why: 'a guard nobody answers for',
    set: { '/transitions/0/guards': ['weather_fine'] },
    faults: ['/transitions/0/guards/0: unknown guard weather_fine'],
  },
  {
    why: 'an effect nobody carries out',
    set: { '/transitions/0/effects/0': 'dance' },
    faults: ['/transitions/0/effects/0: unknown effect dance'],
  },
  {
    why: 'a beginning that is no state',
    set: { '/initial': 'dream' },
    faults: [': initial state dream is not defined'],
  },
];
