import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Db } from '@tilsagn/platform/database/db';

/** The county's municipalities. They change with a migration alone, so they are read once. */
@Injectable()
export class Municipalities {
  private names: ReadonlyMap<string, string> | undefined;

  constructor(private readonly db: Db) {}

  /** The numbers of the county's municipalities. */
  async numbers(): Promise<readonly string[]> {
    return [...(await this.all()).keys()];
  }

  /** Numbers and names, by name. */
  async list(): Promise<{ number: string; name: string }[]> {
    const collator = new Intl.Collator('nb');
    return [...(await this.all())]
      .map(([number, name]) => ({ number, name }))
      .sort((one, other) => collator.compare(one.name, other.name));
  }

  /** The name behind a number; null outside the county. */
  async nameOf(number: string | null): Promise<string | null> {
    return number === null ? null : ((await this.all()).get(number) ?? null);
  }

  /** The primary region of a municipality on a day, 'YYYY-MM-DD'; null outside the county. */
  async regionOf(number: string | null, on: IsoDate): Promise<string | null> {
    if (number === null) return null;
    const [row] = await this.db.query<{ region: string | null }>('select primary_region($1, $2) as region', [
      number,
      on,
    ]);
    return row?.region ?? null;
  }

  private async all(): Promise<ReadonlyMap<string, string>> {
    if (this.names !== undefined) return this.names;
    const rows = await this.db.query<{ number: string; name: string }>(
      'select number, name from municipality order by number',
    );
    this.names = new Map(rows.map(({ number, name }) => [number, name]));
    return this.names;
  }
}
