import { ApiProperty } from '@nestjs/swagger';
import { YEAR_STATES, type YearEnd } from '@tilsagn/domain/ledger/frame-proposals';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import type { YearEndRead } from '../use-cases/read-year-end';

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;

export class YearEndMeasureDto {
  @ApiProperty({ type: String })
  readonly measure: string;

  @ApiProperty(COUNT)
  readonly reservations: number;

  @ApiProperty(ORE)
  readonly reservedOre: number;

  @ApiProperty(COUNT)
  readonly commitments: number;

  @ApiProperty(ORE)
  readonly committedOre: number;

  @ApiProperty({ ...ORE, description: 'Øre back to the frame; negative where the frame covers the measure.' })
  readonly returnedOre: number;
}

export class YearEndBlockDto {
  @ApiProperty({ type: String })
  readonly code: string;

  @ApiProperty({ type: String, description: 'In words.' })
  readonly text: string;
}

export class BlockingPaymentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly paymentId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  readonly caseId: string;

  @ApiProperty(TEXT_OR_NULL)
  readonly caseNumber: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly applicantName: string | null;

  @ApiProperty(ORE)
  readonly amountOre: number;
}

export class YearEndDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ enum: YEAR_STATES, enumName: 'YearState' })
  readonly state: YearEnd['state'];

  @ApiProperty({ type: [YearEndMeasureDto], description: 'What the first act carries and returns.' })
  readonly measures: YearEndMeasureDto[];

  @ApiProperty({ ...ORE, description: 'Øre that stand undistributed now.' })
  readonly undistributedOre: number;

  @ApiProperty({ ...ORE, description: 'Øre that the second act has to carry or lapse.' })
  readonly remainingOre: number;

  @ApiProperty({ type: [YearEndBlockDto], description: 'What must be gone before the first act.' })
  readonly blocks: YearEndBlockDto[];

  @ApiProperty({ type: [BlockingPaymentDto], description: 'Payments under way, the largest first.' })
  readonly payments: BlockingPaymentDto[];
}

/** The preview with its blocks in the reader's words. */
export const yearEndDto = ({ measures, blocks, payments, ...end }: YearEndRead): YearEndDto => ({
  ...end,
  payments: [...payments],
  measures: [...measures],
  blocks: blocks.map(({ code, params }) => ({ code, text: sentenceFor({ code, params }) })),
});
