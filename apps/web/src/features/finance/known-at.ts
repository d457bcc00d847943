import { dayOf } from '../../lib/dates';

/** The last moment of a day in Norway, for what was known by then. */
export function knownAtEndOf(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const winter = `${day}T23:59:59.999999+01:00`;
  return dayOf(winter) === day ? winter : `${day}T23:59:59.999999+02:00`;
}
