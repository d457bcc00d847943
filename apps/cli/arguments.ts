import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { isMoment } from '@tilsagn/domain/ledger/moment';
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

/** A moment as ISO 8601 with its offset: 2020-09-30T12:00:00Z. */
export function momentArgument(text: string): string {
  if (!isMoment(text)) {
    throw new InvalidArgumentError('must be a moment with its offset, such as 2020-09-30T12:00:00Z');
  }
  return text;
}
