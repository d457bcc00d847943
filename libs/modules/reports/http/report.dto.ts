import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { TextField } from '@tilsagn/platform/http/body-fields';

export class DeliverFinalReportDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The answers to the form of the final report that the case shows.',
  })
  @IsObject()
  readonly answers: Record<string, unknown>;
}

export class ProposeSettlementDto {
  @TextField()
  readonly reasons: string;
}
