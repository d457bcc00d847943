import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { StatusFileList, type StatusFileRow, type ToldRow } from '../persistence/status-file-list';

export interface StatusFileDetail {
  readonly file: StatusFileRow;
  readonly rows: readonly ToldRow[];
}

/** Reads the status files taken in. */
@Injectable()
export class ReadStatusFiles {
  constructor(private readonly list: StatusFileList) {}

  /** The newest first. */
  all(): Promise<readonly StatusFileRow[]> {
    return this.list.newest();
  }

  /** Refused: not_found. */
  async one(id: string): Promise<Result<StatusFileDetail>> {
    const file = await this.list.find(id);
    return file === null ? Refused.because('not_found') : ok({ file, rows: await this.list.rowsOf(id) });
  }
}
