import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FieldErrorDto {
  @ApiProperty({ type: String, description: 'JSON pointer into what was sent.' })
  readonly field: string;

  @ApiProperty({ type: String })
  readonly code: string;

  @ApiProperty({ type: String, description: 'A sentence for the user.' })
  readonly message: string;
}

export class ProblemDto {
  @ApiProperty({ type: String })
  readonly type: string;

  @ApiProperty({ type: String })
  readonly title: string;

  @ApiProperty({ type: Number })
  readonly status: number;

  @ApiProperty({ type: String, description: 'A stable code from the catalogue of refusals.' })
  readonly code: string;

  @ApiProperty({ type: String, description: 'A sentence for the user.' })
  readonly detail: string;

  @ApiPropertyOptional({ type: [FieldErrorDto] })
  readonly errors?: FieldErrorDto[];

  @ApiPropertyOptional({ type: String })
  readonly instance?: string;
}
