import { BusinessClock } from './business-clock';

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
    expect(clock.businessNow()).toEqual(new Date('2021-09-01T12:00:00Z'));
  });

  it('can be moved, also backwards and over a leap day', () => {
    const clock = new BusinessClock('2021-09-01', at('2026-11-23T12:00:00Z'));
    clock.moveTo('2024-02-29');
    expect(clock.today()).toBe('2024-02-29');
    clock.moveTo('2020-12-31');
    expect(clock.today()).toBe('2020-12-31');
  });
});
