import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import type { ScanResult } from '../scanner/file-scanner';

/** What the jobs ask of the rows of files. */
@Injectable()
export class FileUpkeep {
  constructor(private readonly db: Db) {}

  /** Files that no scanner has seen, the oldest first, after the one named. */
  async notScanned(after: string | null, most: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from attachment where scan = 'not_scanned' and removed_at is null and ($1::uuid is null or id > $1)
       order by id limit $2`,
      [after, most],
    );
    return rows.map(({ id }) => id);
  }

  async noteScan(id: string, result: Exclude<ScanResult, 'not_scanned'>): Promise<void> {
    await this.db.query(
      `update attachment set scan = $2, scanned_at = clock_timestamp() where id = $1 and scan = 'not_scanned'`,
      [id, result],
    );
  }

  /** Files taken off longer ago than `days`, whose bytes still lie there. */
  async toErase(days: number, most: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from attachment where erased_at is null and removed_at < clock_timestamp() - make_interval(days => $1)
       order by removed_at limit $2`,
      [days, most],
    );
    return rows.map(({ id }) => id);
  }

  async noteErased(id: string): Promise<void> {
    await this.db.query('update attachment set erased_at = clock_timestamp() where id = $1', [id]);
  }

  /** Files whose bytes must be there, by id, after the one named, with their SHA-256 in hex. */
  kept(after: string | null, most: number): Promise<{ readonly id: string; readonly sha256: string }[]> {
    return this.db.query(
      `select id, encode(sha256, 'hex') as sha256 from attachment
        where erased_at is null and ($1::uuid is null or id > $1) order by id limit $2`,
      [after, most],
    );
  }

  /** Those of the ids that no row speaks of. */
  async unknown(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select given.id from unnest($1::uuid[]) as given(id)
       where not exists (select from attachment where attachment.id = given.id)`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
