import { ApiProperty } from '@nestjs/swagger';
import { DateField } from '@tilsagn/platform/http/body-fields';
import { IsObject } from 'class-validator';

export class DeliverActivityReportDto {
  @DateField({ description: 'The day of the report that is asked for.' })
  readonly dueOn: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The answers to the form of progress reports that the case shows.',
  })
  @IsObject()
  readonly answers: Record<string, unknown>;
}
