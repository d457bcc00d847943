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
    const years = [...new Set(measures.map(({ year }) => year))];
    const [available, ...givenByYear] = await Promise.all([
      this.ledger.availableOf(measures),
      ...years.map((year) => this.ledger.givenIn(year)),
    ]);
    const given = givenByYear.flat();
    return available.map(({ frame, year, measure, availableOre }) => ({
      frame,
      year,
      measure,
      availableOre: Number(availableOre),
      givenOre: Number(given.find((row) => sameMeasure(row, { frame, year, measure }))?.givenOre ?? ZERO),
    }));
  }
}

const sameMeasure = (one: MeasureRef, other: MeasureRef): boolean =>
  one.frame === other.frame && one.year === other.year && one.measure === other.measure;
