import { ApiProperty } from '@nestjs/swagger';
import { TextOrNull } from '../case-file/amount-fields';

/** One act on a case or on something beside it. */
export class HistoryEntryDto {
  @ApiProperty({ type: 'integer', description: 'The oldest is 1.' })
  readonly sequence: number;

  @ApiProperty({ type: String })
  readonly action: string;

  @ApiProperty({ type: String, description: 'What was done.' })
  readonly actionText: string;

  @TextOrNull()
  readonly fromText: string | null;

  @ApiProperty({ type: String })
  readonly toText: string;

  @ApiProperty({ type: String })
  readonly actorName: string;

  @ApiProperty({ type: String, description: 'The role in which it was done.' })
  readonly actorRole: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly businessDate: string;

  @ApiProperty({ type: String, format: 'date-time', description: "The machine's clock." })
  readonly at: string;

  @TextOrNull()
  readonly comment: string | null;

  @ApiProperty({ enum: ['case', 'payment_request', 'recovery'] })
  readonly subject: 'case' | 'payment_request' | 'recovery';
}
