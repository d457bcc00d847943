import { ApiProperty } from '@nestjs/swagger';
import { EXPORT_FORMATS, type ExportFormat } from '@tilsagn/platform/export/sheet';
import { IsIn } from 'class-validator';
import { DateField, OreField, TextField } from '@tilsagn/platform/http/body-fields';

export class RequestPaymentDto {
  @OreField({ description: 'At most what may be asked for now, in øre.' })
  readonly requestedOre: number;

  @TextField({ max: 20, description: 'Eleven digits; blanks and full stops are taken away.' })
  readonly accountNumber: string;

  @TextField({ optional: true })
  readonly note?: string;
}

export class CommentDto {
  @TextField()
  readonly comment: string;
}

export class ConfirmPaymentDto {
  @DateField({ optional: true, description: 'The day the money left the account; left out: today.' })
  readonly paidOn?: string;
}

export class PaymentRequestQueryDto {
  @TextField({ optional: true, max: 200, description: 'States, separated by commas; left out: all.' })
  readonly state?: string;
}

export class ExportPaymentRequestsQueryDto extends PaymentRequestQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat;
}

/** All that were asked for, whatever a list shows of them. */
export class PaymentRequestFiguresDto {
  @ApiProperty({ type: 'integer' })
  readonly requests: number;

  @ApiProperty({ type: 'integer', format: 'int64', description: 'Their sum in øre.' })
  readonly requestedOre: number;
}
