import { readFileSync, writeFileSync } from 'node:fs';
import { addDays, daysBetween, type IsoDate, isIsoDate } from '@tilsagn/domain/calendar/iso-date';

/** Where the demo remembers the date it was moved to, so that the next start goes on from there. */
export class MovedDate {
  constructor(private readonly file: string) {}

  /** The business date today, had time gone on since it was moved; nothing where it never was. */
  read(machineDate: IsoDate): IsoDate | undefined {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    const [today = '', on = ''] = text.trim().split(' ');
    return isIsoDate(today) && isIsoDate(on) ? addDays(today, daysBetween(on, machineDate)) : undefined;
  }

  write(today: IsoDate, machineDate: IsoDate): void {
    writeFileSync(this.file, `${today} ${machineDate}\n`);
  }
}
