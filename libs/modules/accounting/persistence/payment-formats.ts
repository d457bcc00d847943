import { Injectable } from '@nestjs/common';
import type { PaymentFileFormat } from '@tilsagn/domain/accounting/payment-file-format';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';

export interface FormatVersion {
  readonly version: number;
  readonly format: PaymentFileFormat;
}

/** The versions of the payment file's format; the newest counts. */
@Injectable()
export class PaymentFormats {
  constructor(private readonly db: Db) {}

  async current(): Promise<FormatVersion> {
    const [row] = await this.db.query<FormatVersion>(
      'select version, body as format from payment_file_format order by version desc limit 1',
    );
    if (row === undefined) throw new Error('the payment file has no format');
    return row;
  }

  /** Adds the version after the one seen. Refuses with `stale_version` when somebody was quicker. */
  async add(seen: number, format: PaymentFileFormat, by: string): Promise<Result<FormatVersion>> {
    const added = await this.db.query<FormatVersion>(
      `insert into payment_file_format (version, body, changed_by)
       select $1::integer + 1, $2, $3 where $1 = (select max(version) from payment_file_format)
       on conflict do nothing returning version, body as format`,
      [seen, JSON.stringify(format), by],
    );
    const [row] = added;
    return row === undefined ? Refused.because('stale_version') : ok(row);
  }
}
