import { Injectable } from '@nestjs/common';
import { importFault } from '@tilsagn/domain/imports/faults';
import { RATE_COLUMNS, readRateRow, type RateRow } from '@tilsagn/domain/imports/rate-row';
import { Refused, ok, refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';
import { readRows } from '@tilsagn/modules/ledger';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ExchangeRates } from '../persistence/exchange-rates';

export interface RatesToImport {
  readonly file: Buffer;
  /** Who takes it in: the `sub` of a person, or the operator. */
  readonly by: string;
}

export interface RatesImported {
  readonly imported: number;
  readonly skipped: number;
}

/** Takes in euro rates, all rows or none; a day that is there already is skipped where it says the same. */
@Injectable()
export class ImportRates {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rates: ExchangeRates,
  ) {}

  /** Refused with each fault as row and column, file_empty, and exists_with_different_content for another rate of a day. */
  run({ file, by }: RatesToImport): Promise<Result<RatesImported>> {
    return this.units.run(async () => {
      const read = readRows(file, RATE_COLUMNS, readRateRow);
      if (!read.ok) return read;
      const { rows } = read.value;
      if (rows.length === 0) return Refused.because('file_empty');
      await this.rates.lock();
      const fresh = await this.freshOf(rows);
      if (!fresh.ok) return fresh;
      await this.rates.add(fresh.value, by);
      return ok({ imported: fresh.value.length, skipped: rows.length - fresh.value.length });
    });
  }

  private async freshOf(rows: readonly RateRow[]): Promise<Result<readonly RateRow[]>> {
    const known = new Map(
      (await this.rates.known(rows.map(({ day }) => day))).map((rate) => [rate.day, rate]),
    );
    const faults: Reason[] = [];
    const fresh = rows.filter((row) => {
      const before = known.get(row.day);
      known.set(row.day, before ?? row);
      const { nokPerEur, toBeConfirmed } = before ?? row;
      if (nokPerEur !== row.nokPerEur || toBeConfirmed !== row.toBeConfirmed)
        faults.push(importFault(row.row, 'nok_per_eur', 'exists_with_different_content'));
      return before === undefined;
    });
    return refuseIfAny(faults) ?? ok(fresh);
  }
}
