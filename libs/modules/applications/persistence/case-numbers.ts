import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** The county's series of case numbers, one a year: «2021/0001». */
@Injectable()
export class CaseNumbers {
  constructor(private readonly db: Db) {}

  /** The next number of the year; given back when the unit of work is rolled back, so that the series has no holes. */
  async next(year: number): Promise<string> {
    const [row] = await this.db.query<{ number: string }>('select next_case_number($1) as number', [year]);
    if (row === undefined) throw new Error('no case number');
    return row.number;
  }
}
