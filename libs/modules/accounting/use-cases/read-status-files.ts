import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { allRows } from '@tilsagn/platform/export/rows-of-pages';
import { StatusFileList, type StatusFileRow, type ToldRow } from '../persistence/status-file-list';

export interface StatusFileDetail {
  readonly file: StatusFileRow;
  readonly rows: readonly ToldRow[];
}

/** Reads the status files taken in. */
@Injectable()
export class ReadStatusFiles {
  constructor(private readonly list: StatusFileList) {}

  /** All that were taken in, the newest first. */
  every(): Promise<AsyncGenerator<StatusFileRow>> {
    return allRows((stretch) => this.list.newest(stretch));
  }

  /** A file with all its rows, differences first. Refused: not_found. */
  async everyRow(
    id: string,
  ): Promise<Result<{ readonly file: StatusFileRow; readonly rows: AsyncGenerator<ToldRow> }>> {
    const file = await this.list.find(id);
    if (file === null) return Refused.because('not_found');
    return ok({ file, rows: await allRows((stretch) => this.list.rowsOf(id, stretch)) });
  }

  /** The newest first, at most 100. */
  all(): Promise<readonly StatusFileRow[]> {
    return this.list.newest();
  }

  /** Refused: not_found. */
  async one(id: string): Promise<Result<StatusFileDetail>> {
    const file = await this.list.find(id);
    return file === null ? Refused.because('not_found') : ok({ file, rows: await this.list.rowsOf(id) });
  }
}
