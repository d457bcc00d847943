import { table } from './table';

describe('a table for a terminal', () => {
  it('is as wide as its widest cells, with numbers to the right', () => {
    expect(
      table(
        ['frame', 'kr'],
        [
          ['bio', '1 250,00'],
          ['mentor', '7'],
        ],
        [1],
      ),
    ).toBe(['frame         kr', '------  --------', 'bio     1 250,00', 'mentor         7'].join('\n'));
  });

  it('is its headings where there are no rows', () => {
    expect(table(['frame', 'kr'], [])).toBe('frame  kr\n-----  --');
  });
});
