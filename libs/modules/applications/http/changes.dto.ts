import { ApiProperty } from '@nestjs/swagger';
import { PersonRefDto, TextOrNull } from '@tilsagn/modules/workflow';
import { WIDGETS } from '@tilsagn/modules/workflow';

const Typed = (description: string): PropertyDecorator =>
  ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
    description,
  });

export class AnswerChangeDto {
  @ApiProperty({ type: String, description: 'Where the field stands in the answers.' })
  readonly pointer: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({
    enum: WIDGETS,
    enumName: 'Widget',
    description: 'How the value is to be read: money is øre.',
  })
  readonly widget: (typeof WIDGETS)[number];

  @TextOrNull('The list the field stands in; null outside lists.')
  readonly list: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The row of the list; the first is 1.' })
  readonly row: number | null;

  @Typed('Null: nothing stood there.')
  readonly before: string | number | boolean | null;

  @Typed('Null: nothing stands there.')
  readonly after: string | number | boolean | null;
}

/** What the applicant changed at one time. */
export class CorrectionDto {
  @ApiProperty({ type: String, format: 'date-time' })
  readonly at: string;

  @ApiProperty({ type: PersonRefDto })
  readonly by: PersonRefDto;

  @ApiProperty({ type: [AnswerChangeDto] })
  readonly changes: readonly AnswerChangeDto[];
}
