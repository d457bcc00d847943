import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { InvalidArgumentError } from 'commander';

/** A year in four digits. */
export function yearArgument(text: string): number {
  if (!/^[1-9][0-9]{3}$/.test(text)) throw new InvalidArgumentError('must be a year in four digits');
  return Number(text);
}

/** A day as YYYY-MM-DD. */
export function dateArgument(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError('must be a date as YYYY-MM-DD');
  return text;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d))$/;

/** A moment as ISO 8601 with its offset: 2020-09-30T12:00:00Z. */
export function momentArgument(text: string): string {
  const [, date] = MOMENT.exec(text) ?? [];
  if (date === undefined || !isIsoDate(date) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('must be a moment with its offset, such as 2020-09-30T12:00:00Z');
  }
  return text;
}
