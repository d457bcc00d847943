import { Injectable } from '@nestjs/common';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ZERO } from '@tilsagn/domain/money/ore';
import { LedgerReader } from '@tilsagn/modules/ledger';
import {
  CaseDefinitions,
  isHistorical,
  type CaseFrameDto,
  type CaseRecord,
  type MeasureLeftDto,
} from '@tilsagn/modules/workflow';

/** What the measures of a case's call have left, with and without this case's reservation. */
@Injectable()
export class FramesOfCase {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly definitions: CaseDefinitions,
  ) {}

  /** In the order of the call; none for an imported case, which nobody assesses here. */
  async of(record: CaseRecord): Promise<CaseFrameDto[]> {
    if (isHistorical(record)) return [];
    const [left, position] = await Promise.all([
      this.ofCall(record.callKey),
      this.ledger.positionOfCase(record.id),
    ]);
    return left.map((measure) => {
      const reserved = position.measures.find((each) => sameMeasure(each, measure))?.reservedOre ?? ZERO;
      const reservedForThisCaseOre = Number(reserved);
      const availableWithoutThisCaseOre = measure.availableOre + reservedForThisCaseOre;
      return Object.assign(measure, { reservedForThisCaseOre, availableWithoutThisCaseOre });
    });
  }

  /** What the measures of a call have left, in its order. */
  async ofCall(callKey: string): Promise<MeasureLeftDto[]> {
    const { measures } = await this.definitions.callOf({ callKey });
    const available = await this.ledger.availableOf(measures);
    const given = await this.given([...new Set(measures.map(({ year }) => year))]);
    return available.map(({ frame, year, measure, availableOre }) => ({
      frame,
      year,
      measure,
      availableOre: Number(availableOre),
      givenOre: Number(given.find((row) => sameMeasure(row, { frame, year, measure }))?.ore ?? ZERO),
    }));
  }

  private async given(years: readonly number[]) {
    const balances = await Promise.all(years.map((year) => this.ledger.balances({ year })));
    return balances
      .flat()
      .flatMap(({ frame, year, measure, appropriatedOre, carriedInOre }) =>
        measure === null ? [] : [{ frame, year, measure, ore: appropriatedOre + carriedInOre }],
      );
  }
}

const sameMeasure = (one: MeasureRef, other: MeasureRef): boolean =>
  one.frame === other.frame && one.year === other.year && one.measure === other.measure;
