import {
  addDays,
  clockOf,
  dateInWords,
  dayOf,
  daysUntil,
  isDate,
  longDate,
  parseDate,
  shortDate,
} from './dates';
import { speak } from './language';

describe('dates', () => {
  afterEach(() => speak('nb'));

  it.each(['9.3.26', '09.03.2026', '9/3/2026', '090326', '09032026', '9 3 2026', '2026-03-09'])(
    'reads %s as the ninth of March',
    (text) => {
      expect(parseDate(text)).toBe('2026-03-09');
    },
  );

  it.each(['', '31.02.2026', '13/13/2026', '3.9', 'i morgen', '2026-02-30', '1.1.026'])(
    'does not read %s',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  it('knows leap days', () => {
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2023-02-29')).toBe(false);
  });

  it('says dates in bokmål', () => {
    expect(longDate('2021-09-01')).toBe('1. september 2021');
    expect(dateInWords('2021-09-01')).toBe('onsdag 1. september 2021');
    expect(shortDate('2021-09-01')).toBe('01.09.2021');
  });

  it.each([
    ['nn', '1. september 2021', 'onsdag 1. september 2021', '01.09.2021', '17.41'],
    ['en', '1 September 2021', 'Wednesday 1 September 2021', '01/09/2021', '17:41'],
  ] as const)('says dates in %s', (language, long, words, short, clock) => {
    speak(language);
    expect(longDate('2021-09-01')).toBe(long);
    expect(dateInWords('2021-09-01')).toBe(words);
    expect(shortDate('2021-09-01')).toBe(short);
    expect(clockOf('2021-09-01T15:41:00Z')).toBe(clock);
  });

  it('says the days of the week and the months of nynorsk', () => {
    speak('nn');
    expect(dateInWords('2021-05-22')).toBe('laurdag 22. mai 2021');
  });

  it('counts the day of a moment as people in Oslo do', () => {
    expect(dayOf('2021-08-31T22:30:00Z')).toBe('01.09.2021');
    expect(dayOf('2021-08-31')).toBe('31.08.2021');
    expect(clockOf('2021-01-01T12:05:00Z')).toBe('13.05');
  });

  it('counts days over a change of the clock', () => {
    expect(daysUntil('2021-03-27', '2021-03-29')).toBe(2);
    expect(daysUntil('2021-09-02', '2021-09-01')).toBe(-1);
    expect(addDays('2021-12-25', 14)).toBe('2022-01-08');
  });
});
