import { csv } from '@tilsagn/domain/csv';

describe('a CSV file', () => {
  it('begins with its mark and ends each row', () => {
    expect(
      csv([
        ['navn', 'sum'],
        ['Åse', '1250,50'],
      ]),
    ).toBe('\ufeffnavn;sum\r\nÅse;1250,50\r\n');
  });

  it('quotes what would break a row', () => {
    expect(csv([['a;b', 'say "hi"', 'two\nlines']])).toBe('\ufeff"a;b";"say ""hi""";"two\nlines"\r\n');
  });

  it.each(['=1+1', '+47', '-2', '@SUM(A1)', '\tx', '\rx'])('lets %j be no formula', (text) => {
    expect(csv([[text]])).toMatch(/^\ufeff"?'/);
  });
});
