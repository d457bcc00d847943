import { COMMA, type Dialect, headerFault, SEMICOLON } from '@tilsagn/domain/imports/dialect';
import { faultLine } from '@tilsagn/domain/imports/faults';
import { LEDGER_COLUMNS, type LedgerColumn, readLedgerRow } from '@tilsagn/domain/imports/ledger-row';

type Cells = Partial<Record<LedgerColumn, string>>;

const allocate: Cells = {
  external_id: 'a1',
  value_date: '2020-01-01',
  kind: 'allocate',
  frame: 'bio',
  year: '2020',
  amount_kr: '100.5',
};
const distribute: Cells = { ...allocate, kind: 'distribute', measure: 'bio' };
const reallocate: Cells = {
  ...allocate,
  kind: 'reallocate',
  to_frame: 'other',
  to_year: '2020',
  decision_ref: 'FU 1',
};

const read = (cells: Cells, dialect: Dialect = COMMA) =>
  readLedgerRow(
    3,
    LEDGER_COLUMNS.map((column) => cells[column] ?? ''),
    dialect,
  );
const lines = (cells: Cells, dialect?: Dialect): string[] => {
  const result = read(cells, dialect);
  return result.ok ? [] : result.reasons.map(faultLine);
};

describe('a row of a ledger import', () => {
  it('is read whole', () => {
    expect(read({ ...reallocate, measure: 'm', to_measure: 'n', note: ' why ' })).toEqual({
      ok: true,
      value: {
        row: 3,
        externalId: 'a1',
        valueDate: '2020-01-01',
        kind: 'reallocate',
        place: { frame: 'bio', year: 2020, measure: 'm' },
        target: { frame: 'other', year: 2020, measure: 'n' },
        amountOre: 10_050n,
        decisionRef: 'FU 1',
        note: 'why',
      },
    });
  });

  it.each([
    [
      'nothing at all',
      {},
      ['external_id', 'value_date', 'kind', 'frame', 'year', 'amount_kr'].map((c) => `${c}: required`),
    ],
    ['an unknown kind', { ...allocate, kind: 'carry_frame' }, ['kind: unknown_word']],
    ['a kind in capitals', { ...allocate, kind: 'Allocate' }, ['kind: unknown_word']],
    ['a Norwegian date', { ...allocate, value_date: '31.12.2020' }, ['value_date: bad_date']],
    ['a day that is not', { ...allocate, value_date: '2021-02-29' }, ['value_date: bad_date']],
    ['a short year', { ...allocate, year: '20' }, ['year: bad_date']],
    ['a frame in capitals', { ...allocate, frame: 'BIO' }, ['frame: bad_key']],
    ['a measure with a blank', { ...distribute, measure: 'my measure' }, ['measure: bad_key']],
    ['a measure on an allocation', { ...allocate, measure: 'bio' }, ['measure: must_be_empty']],
    ['no measure to distribute to', { ...distribute, measure: '' }, ['measure: required']],
    [
      'a target of a distribution',
      { ...distribute, to_frame: 'x', to_year: '2020', to_measure: 'y' },
      ['to_frame', 'to_year', 'to_measure'].map((c) => `${c}: must_be_empty`),
    ],
    [
      'no target of a reallocation',
      { ...reallocate, to_frame: '', to_year: '' },
      ['to_frame: required', 'to_year: required'],
    ],
    ['another year', { ...reallocate, to_year: '2021' }, ['to_year: other_year']],
    ['the same place', { ...reallocate, to_frame: 'bio' }, ['to_frame: same_source_and_target']],
    ['a cut without a decision', { ...allocate, kind: 'cut' }, ['decision_ref: decision_reference_missing']],
    [
      'a reallocation without a decision',
      { ...reallocate, decision_ref: ' ' },
      ['decision_ref: decision_reference_missing'],
    ],
    ['nothing given', { ...allocate, amount_kr: '0' }, ['amount_kr: bad_amount']],
    ['nothing given with decimals', { ...allocate, amount_kr: '0.00' }, ['amount_kr: bad_amount']],
  ])('is refused for %s', (_what, cells: Cells, expected) => {
    expect(lines(cells)).toEqual(expected.map((line) => `row 3, ${line}`));
  });

  it.each([
    '1,5',
    '-1',
    '+1',
    '1 000',
    ' 1',
    '1 ',
    '1.234',
    '.5',
    '5.',
    '1e3',
    '1_000',
    'ti',
    '90071992547409.93',
    '١',
  ])('refuses %p as an amount', (amount_kr) => {
    expect(lines({ ...allocate, amount_kr })).toEqual(['row 3, amount_kr: bad_amount']);
  });

  it.each(['1.5', '1.000', '1.000,00', '1 000,00', '-1,0'])(
    'refuses %p as an amount of Excel',
    (amount_kr) => {
      expect(lines({ ...allocate, amount_kr }, SEMICOLON)).toEqual(['row 3, amount_kr: bad_amount']);
    },
  );

  it('means the same in both dialects', () => {
    expect(read({ ...allocate, amount_kr: '100,50' }, SEMICOLON)).toEqual(
      read({ ...allocate, amount_kr: '100.5' }),
    );
  });

  it('has exactly its columns', () => {
    expect(readLedgerRow(2, ['a1', '2020-01-01', 'allocate', 'bio', '2020'], COMMA)).toMatchObject({
      ok: false,
    });
    const tooMany = [...LEDGER_COLUMNS.map((column) => allocate[column] ?? ''), 'x'];
    const result = readLedgerRow(2, tooMany, COMMA);
    expect(result.ok ? [] : result.reasons.map(faultLine)).toEqual(['row 2, note: must_be_empty']);
  });
});

describe('a header', () => {
  const fault = (header: readonly string[]): string | undefined => {
    const found = headerFault(header, LEDGER_COLUMNS);
    return found && faultLine(found);
  };

  it('has exactly the columns in their order', () => {
    expect(fault(LEDGER_COLUMNS)).toBeUndefined();
    expect(fault([])).toBe('row 1, external_id: required');
    expect(fault(LEDGER_COLUMNS.slice(0, -1))).toBe('row 1, note: required');
    expect(fault(['id', ...LEDGER_COLUMNS.slice(1)])).toBe('row 1, external_id: unknown_word');
    expect(fault([...LEDGER_COLUMNS, 'extra'])).toBe('row 1, extra: must_be_empty');
  });
});

describe('a fault', () => {
  it('reads as one line', () => {
    const remaining = { row: 3, remaining: 2_248_734_429n };
    expect(faultLine({ code: 'frame_exhausted', field: 'amount_kr', params: remaining })).toBe(
      'row 3, amount_kr: frame_exhausted (remaining 22487344.29 kr)',
    );
    expect(faultLine({ code: 'bad_quotes', params: { row: 4 } })).toBe('row 4: bad_quotes');
    expect(faultLine({ code: 'not_utf8' })).toBe('not_utf8');
  });
});
