import fc from 'fast-check';
import type { CaseCells, LedgerCells } from '../imports/support';

const amount = (max: number) =>
  fc.integer({ min: 1, max: max * 100 }).map((ore) => (ore / 100).toFixed(ore % 100 === 0 ? 0 : 2));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const year = fc.constantFrom('2020', '2020', '2021');
const measure = fc.constantFrom('one', 'two');
const outcome = fc.constantFrom(
  'granted',
  'granted',
  'granted',
  'partly_granted',
  'rejected',
  'dismissed',
  'withdrawn',
  'open',
);

/** Rows on two frames; most runs begin with money in both, so that much goes in and something is refused. */
export const ledgerRows = (tag: string): fc.Arbitrary<LedgerCells[]> => {
  const frame = fc.constantFrom(`a-${tag}`, `b-${tag}`);
  const row = fc
    .record({
      kind: fc.constantFrom(
        'allocate',
        'top_up',
        'cut',
        'distribute',
        'distribute',
        'distribute',
        'withdraw_allotment',
        'reallocate',
      ),
      frame,
      year,
      measure,
      target: frame,
      toMeasure: fc.constantFrom('', 'one', 'two'),
      fromMeasure: fc.constantFrom('', 'one', 'two'),
      value_date: day,
      amount_kr: amount(4000),
    })
    .map(({ target, toMeasure, fromMeasure, ...cells }): LedgerCells => {
      const common = { ...cells, decision_ref: 'FU 1' };
      if (cells.kind === 'distribute' || cells.kind === 'withdraw_allotment') return common;
      if (cells.kind !== 'reallocate') return { ...common, measure: '' };
      const same = target === cells.frame && toMeasure === fromMeasure;
      const to_frame = same ? `c-${tag}` : target;
      return { ...common, measure: fromMeasure, to_frame, to_year: cells.year, to_measure: toMeasure };
    });
  const start: LedgerCells[] = ['a', 'b'].flatMap((name) =>
    ['2020', '2021'].flatMap((each) => {
      const given = {
        frame: `${name}-${tag}`,
        year: each,
        value_date: `${each}-01-01`,
        decision_ref: 'FU 0',
      };
      return [
        { ...given, kind: 'allocate', amount_kr: '6000' },
        { ...given, kind: 'distribute', measure: 'one', amount_kr: '3000' },
        { ...given, kind: 'distribute', measure: 'two', amount_kr: '1500.50' },
      ];
    }),
  );
  return fc
    .tuple(
      fc.nat(4).map((dice) => dice === 0),
      fc.array(row, { minLength: 4, maxLength: 20 }),
    )
    .map(([bare, rows]) =>
      [...(bare ? [] : start), ...rows].map((cells, index) => ({ ...cells, external_id: `${tag}-${index}` })),
    );
};

/** Awards of a scheme on those frames, with every outcome. */
export const caseRows = (tag: string): fc.Arbitrary<CaseCells[]> => {
  const row = fc
    .record({
      frame: fc.constantFrom(`a-${tag}`, `b-${tag}`),
      year,
      measure,
      outcome,
      dates: fc.array(day, { minLength: 3, maxLength: 3 }).map((days) => days.sort()),
      isClosed: fc.boolean(),
      applied_kr: amount(2000),
      granted: amount(1200),
      paidShare: fc.constantFrom(0, 0, 0.5, 1),
      orgnr: fc.constantFrom('399001005', '399004330', '399001374'),
      participating_orgnrs: fc.constantFrom('', '399001749', '399001005 399002117'),
      municipality_number: fc.constantFrom('5001', '5006', '5031', '3403'),
      provider_type: fc.constantFrom('', 'university', 'internal'),
      participants: fc.constantFrom('', '0', '12'),
    })
    .map(({ dates, isClosed, granted, paidShare, ...cells }): CaseCells => {
      const [submitted_on = '', decided_on = '', closed_on = ''] = dates;
      const base = { ...cells, submitted_on, scheme: tag, call: `call-${tag}`, applicant: 'Prøve AS' };
      if (cells.outcome === 'open') return base;
      if (!cells.outcome.includes('granted')) return { ...base, decided_on };
      const paid = (Math.floor(Number(granted) * 100 * paidShare) / 100).toFixed(2);
      return {
        ...base,
        decided_on,
        closed_on: isClosed ? closed_on : '',
        granted_kr: granted,
        disbursed_kr: paid,
      };
    });
  return fc.array(row, { minLength: 1, maxLength: 15 }).map((rows) =>
    rows.map((cells, index) => ({
      ...cells,
      external_id: `${tag}-${index}`,
      case_number: `${tag}/${index}`,
    })),
  );
};

export const someDay = day;
