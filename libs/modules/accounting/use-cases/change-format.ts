import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { faultsOfFormat, type PaymentFileFormat } from '@tilsagn/domain/accounting/payment-file-format';
import type { Result } from '@tilsagn/domain/result';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { PaymentFormats, type FormatVersion } from '../persistence/payment-formats';

/** Changes how the file for the accounting system looks, from the next batch on. */
@Injectable()
export class ChangeFormat {
  constructor(
    private readonly units: UnitOfWork,
    private readonly formats: PaymentFormats,
  ) {}

  current(): Promise<FormatVersion> {
    return this.formats.current();
  }

  /** Refused: stale_version; bad_value and required as `faultsOfFormat` says. */
  run(seen: number, format: PaymentFileFormat, actor: Actor): Promise<Result<FormatVersion>> {
    return this.units.run(async () => faultsOfFormat(format) ?? this.formats.add(seen, format, actor.sub));
  }
}
