import { catalogue, listed, sentence, writtenDate } from '@tilsagn/domain/language/sentence';

describe('sentences', () => {
  it('take their values, formatted', () => {
    expect(
      sentence('{{name}} får {{amountOre, kr}}, {{part, share}}, fra {{day, date}}.', {
        name: 'Kari',
        amountOre: 27_900_000n,
        part: 6000,
        day: '2021-09-01',
      }).replaceAll('\u00a0', ' '),
    ).toBe('Kari får 279 000 kr, 60 %, fra 1. september 2021.');
  });

  it('write sizes and counts', () => {
    expect(sentence('{{limit, bytes}}, {{small, bytes}}', { limit: 10_485_760, small: 204_800 })).toBe(
      '10 MB, 200 kB',
    );
    expect(sentence('{{count, number}}', { count: 12345 })).toBe('12\u00a0345');
  });

  it('do not read a value as a template', () => {
    expect(sentence('{{a}}', { a: '{{b}}' })).toBe('{{b}}');
  });

  it('throw where something is missing', () => {
    expect(() => sentence('{{a}}')).toThrow('no value for a');
    expect(() => sentence('{{a, roman}}', { a: 1 })).toThrow('no format roman');
    expect(() => writtenDate('2021-13-01')).toThrow('not a date');
  });

  it('come from a catalogue by key', () => {
    expect(catalogue({ hello: 'Hei, {{name}}!' })('hello', { name: 'Per' })).toBe('Hei, Per!');
  });

  it('list words', () => {
    const words = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']];
    expect(words.map((each) => listed(each))).toEqual(['', 'a', 'a og b', 'a, b og c']);
    expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  });
});
