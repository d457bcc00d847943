import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  weekday,
  yearOf,
} from '@tilsagn/domain/calendar/iso-date';
import {
  easterSunday,
  isWorkingDay,
  publicHolidays,
  toWorkingDay,
} from '@tilsagn/domain/calendar/working-days';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1980-01-01', days));

describe('days', () => {
  it.each(['2021-09-01', '2020-02-29', '2000-02-29'])('knows %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-9-1',
    '31.12.2020',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '',
  ])('refuses %p', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('counts across months, years and leap days', () => {
    expect(addDays('2021-07-01', 21)).toBe('2021-07-22');
    expect(addDays('2020-12-31', 1)).toBe('2021-01-01');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
    expect(daysBetween('2020-12-31', '2021-12-31')).toBe(365);
    expect(daysBetween('2021-09-02', '2021-09-01')).toBe(-1);
  });

  it('keeps to the month when months are added', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
    expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
    expect(addMonths('2021-09-01', 18)).toBe('2023-03-01');
    expect(addMonths('2021-03-31', -1)).toBe('2021-02-28');
    expect(addMonths('2021-12-15', 1)).toBe('2022-01-15');
  });

  it('adding and counting days agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe('public holidays', () => {
  it.each([
    [1999, '1999-04-04'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('knows Easter of %d', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('lists those of 2021', () => {
    expect(publicHolidays(2021)).toEqual([
      '2021-01-01',
      '2021-04-01',
      '2021-04-02',
      '2021-04-04',
      '2021-04-05',
      '2021-05-01',
      '2021-05-13',
      '2021-05-17',
      '2021-05-23',
      '2021-05-24',
      '2021-12-25',
      '2021-12-26',
    ]);
  });

  it('names a day once where two holidays meet', () => {
    expect(publicHolidays(2027).filter((day) => day === '2027-05-17')).toHaveLength(1);
  });

  it.each([
    ['a working day stays', '2021-07-22', '2021-07-22'],
    ['a Saturday moves to Monday', '2021-09-04', '2021-09-06'],
    ['Maundy Thursday moves past Easter', '2021-04-01', '2021-04-06'],
    ['a holiday on a Monday moves to Tuesday', '2021-05-24', '2021-05-25'],
    ['Christmas moves past the weekend', '2021-12-25', '2021-12-27'],
    ['New Year moves into the next year', '2022-01-01', '2022-01-03'],
  ])('%s', (_what, day, expected) => {
    expect(toWorkingDay(day)).toBe(expected);
  });

  it('moves forward, to a working day, by at most five days', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const moved = toWorkingDay(day);
        expect(isWorkingDay(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, moved)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2299 }), (year) => {
        const easter = easterSunday(year);
        expect(weekday(easter)).toBe(0);
        expect(yearOf(easter)).toBe(year);
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      }),
    );
  });
});
