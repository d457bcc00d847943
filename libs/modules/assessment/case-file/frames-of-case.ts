import { Injectable } from '@nestjs/common';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ZERO, type Ore } from '@tilsagn/domain/money/ore';
import { LedgerReader } from '@tilsagn/modules/ledger';
import { CaseDefinitions, isHistorical, type CaseFrameDto, type CaseRecord } from '@tilsagn/modules/workflow';

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
    const { measures } = await this.definitions.callOf(record);
    const [available, position] = await Promise.all([
      this.ledger.availableOf(measures),
      this.ledger.positionOfCase(record.id),
    ]);
    return available.map(({ availableOre, ...ref }) => {
      const reserved = position.measures.find((each) => sameMeasure(each, ref))?.reservedOre ?? ZERO;
      return frameView(ref, availableOre, reserved);
    });
  }
}

const sameMeasure = (one: MeasureRef, other: MeasureRef): boolean =>
  one.frame === other.frame && one.year === other.year && one.measure === other.measure;

const frameView = ({ frame, year, measure }: MeasureRef, available: Ore, reserved: Ore): CaseFrameDto => ({
  frame,
  year,
  measure,
  availableOre: Number(available),
  reservedForThisCaseOre: Number(reserved),
  availableWithoutThisCaseOre: Number(available + reserved),
});
