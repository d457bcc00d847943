import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Clock } from './clock';

const DAY_MS = 86_400_000;
const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** No clock in Norway was ever set at another moment than a whole quarter of an hour, nor does a day begin at one. */
const QUARTER_MS = 15 * 60_000;
let known = { quarter: Number.NaN, date: '' };

/** The date in Norway at a moment. Asked many times a request, so that the last answer is kept while it holds. */
export function dateInNorway(moment: Date): IsoDate {
  const quarter = Math.floor(moment.getTime() / QUARTER_MS);
  if (quarter !== known.quarter) known = { quarter, date: oslo.format(moment) };
  return known.date;
}

const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How far clocks in Norway stood before UTC at a moment: one hour, or two in summer. */
const offsetMs = (moment: Date): number =>
  Date.parse(`${wall.format(moment).replace(' ', 'T')}Z`) - Math.floor(moment.getTime() / 1000) * 1000;

/**
 * The machine's clock, with a business date that may stand a whole number of days away from it and
 * advances with real time. Without a date given the two are the same (design.md section 3).
 */
export class BusinessClock extends Clock {
  private days = 0;

  constructor(
    today?: IsoDate,
    private readonly machine: () => Date = () => new Date(),
  ) {
    super();
    if (today !== undefined) this.moveTo(today);
  }

  /** Makes a date today's, from now on. */
  moveTo(today: IsoDate): void {
    this.days = dayNumber(today) - dayNumber(dateInNorway(this.machine()));
  }

  now(): Date {
    return this.machine();
  }

  today(): IsoDate {
    const day = dayNumber(dateInNorway(this.machine())) + this.days;
    return new Date(day * DAY_MS).toISOString().slice(0, 10);
  }

  /** The clock on the wall shows the same in both: at 23.30 in winter it is not past midnight of a day in summer. */
  businessNow(): Date {
    const machine = this.machine();
    const moved = new Date(machine.getTime() + this.days * DAY_MS);
    return new Date(moved.getTime() - offsetMs(moved) + offsetMs(machine));
  }
}
