import { ApiProperty } from '@nestjs/swagger';
import { CAME_BY, type CameBy } from '@tilsagn/domain/applications/entry';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';
import { TextOrNull } from '@tilsagn/modules/workflow';
import { DateField, TextField } from '@tilsagn/platform/http/body-fields';
import { Optional } from '@tilsagn/platform/http/optional';
import { IsEmail, IsIn, IsString, Matches, MaxLength } from 'class-validator';

export class EnterApplicationDto {
  @ApiProperty({ type: String })
  @IsString()
  @Matches(/^[a-z0-9-]{1,60}$/)
  readonly callKey: string;

  @TextField({ max: 20, description: 'The company that applies: nine digits, blanks allowed.' })
  readonly orgnr: string;

  @ApiProperty({ enum: LANGUAGES, description: 'In which it was written: it is answered in it.' })
  @IsIn(LANGUAGES)
  readonly language: Language;

  @ApiProperty({ enum: CAME_BY, enumName: 'CameBy' })
  @IsIn(CAME_BY)
  readonly cameBy: CameBy;

  @DateField({ description: 'The day from which the application counts.' })
  readonly receivedOn: string;

  @TextField({ max: 200, description: 'Whom the county writes to.' })
  readonly contactName: string;

  @ApiProperty({
    type: String,
    format: 'email',
    maxLength: 254,
    required: false,
    description: 'For the receipt.',
  })
  @Optional()
  @IsEmail()
  @MaxLength(254)
  readonly contactEmail?: string;
}

/** How an application came that a caseworker entered. */
export class EntryDto {
  @ApiProperty({ type: String, description: 'The caseworker, by name.' })
  readonly by: string;

  @ApiProperty({ enum: CAME_BY, enumName: 'CameBy' })
  readonly cameBy: CameBy;

  @ApiProperty({ type: String, format: 'date', description: 'From which it counts.' })
  readonly receivedOn: string;

  @TextOrNull()
  readonly contactName: string | null;

  @TextOrNull('Null: the receipt goes by post.')
  readonly contactEmail: string | null;
}
