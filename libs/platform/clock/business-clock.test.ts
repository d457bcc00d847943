import { BusinessClock } from './business-clock';
import { osloTime } from './oslo-time';

const at = (moment: string): (() => Date) => {
  return () => new Date(moment);
};

describe('the business clock', () => {
  it('is the machine in Norway where no date is given', () => {
    const clock = new BusinessClock(undefined, at('2021-06-30T22:30:00Z'));
    expect(clock.today()).toBe('2021-07-01');
    expect(clock.businessNow()).toEqual(new Date('2021-06-30T22:30:00Z'));
  });

  it('starts at the date given and advances with real time', () => {
    let machine = new Date('2026-11-23T22:59:59Z');
    const clock = new BusinessClock('2021-09-01', () => machine);
    expect(clock.today()).toBe('2021-09-01');
    machine = new Date('2026-11-23T23:00:01Z');
    expect(clock.today()).toBe('2021-09-02');
    machine = new Date('2026-12-23T12:00:00Z');
    expect(clock.today()).toBe('2021-10-01');
  });

  it('leaves the machine clock alone', () => {
    const clock = new BusinessClock('2021-09-01', at('2026-11-23T12:00:00Z'));
    expect(clock.now()).toEqual(new Date('2026-11-23T12:00:00Z'));
    expect(clock.businessNow()).toEqual(new Date('2021-09-01T11:00:00Z'));
  });

  it.each(['2021-09-01', '2021-01-15', '2021-03-28', '2021-10-31'])(
    'shows the same time of day and the same date on the wall of %s at every hour',
    (today) => {
      for (const month of ['2026-11-23', '2026-07-14']) {
        for (let minute = 0; minute < 24 * 60; minute += 30) {
          const machine = new Date(Date.parse(`${month}T00:00:00Z`) + minute * 60_000);
          const clock = new BusinessClock(today, () => machine);
          expect(osloTime(clock.businessNow()).day).toBe(clock.today());
        }
      }
    },
  );

  it('can be moved, also backwards and over a leap day', () => {
    const clock = new BusinessClock('2021-09-01', at('2026-11-23T12:00:00Z'));
    clock.moveTo('2024-02-29');
    expect(clock.today()).toBe('2024-02-29');
    clock.moveTo('2020-12-31');
    expect(clock.today()).toBe('2020-12-31');
  });
});
