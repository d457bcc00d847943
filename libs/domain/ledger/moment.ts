import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';

const MOMENT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether a text is a moment in ISO 8601 with its offset: `2020-09-30T12:00:00Z`, at most to the microsecond. */
export const isMoment = (text: string): boolean => isIsoDate(MOMENT.exec(text)?.[1] ?? '');
