import { COMMA, SEMICOLON } from '@tilsagn/domain/imports/dialect';
import { readRateRow } from '@tilsagn/domain/imports/rate-row';

const codes = (cells: readonly string[]): (string | undefined)[] => {
  const read = readRateRow(2, cells, COMMA);
  return read.ok ? [] : read.reasons.map(({ code, field }) => `${field ?? ''} ${code}`);
};

describe('a row of euro rates', () => {
  it('is read in either dialect', () => {
    const rate = { row: 2, day: '2020-03-19', nokPerEur: 123_165, source: 'Norges Bank' };
    expect(readRateRow(2, ['2020-03-19', '12.3165', 'Norges Bank', 'no'], COMMA)).toEqual({
      ok: true,
      value: { ...rate, toBeConfirmed: false },
    });
    expect(readRateRow(2, ['2020-03-19', '12,3165', 'Norges Bank', 'yes'], SEMICOLON)).toEqual({
      ok: true,
      value: { ...rate, toBeConfirmed: true },
    });
  });

  it.each([
    [['2020-02-30', '10.72', 'x', 'no'], 'day bad_date'],
    [['2020-02-03', '0.9999', 'x', 'no'], 'nok_per_eur bad_amount'],
    [['2020-02-03', '100.0001', 'x', 'no'], 'nok_per_eur bad_amount'],
    [['2020-02-03', '10.72345', 'x', 'no'], 'nok_per_eur bad_amount'],
    [['2020-02-03', '10.72', '', 'no'], 'source required'],
    [['2020-02-03', '10.72', 'x', 'maybe'], 'to_be_confirmed unknown_word'],
  ])('%j is refused: %s', (cells, fault) => {
    expect(codes(cells)[0]).toContain(fault);
  });
});
