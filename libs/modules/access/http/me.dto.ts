import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ROLES, type Role } from '@tilsagn/domain/access/actor';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';

export class PartyDto {
  @ApiProperty({ type: String })
  readonly orgnr: string;

  @ApiProperty({ type: String })
  readonly name: string;
}

export class UserDto {
  @ApiProperty({ type: String })
  readonly sub: string;

  @ApiProperty({ type: String })
  readonly name: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles: readonly Role[];

  @ApiProperty({ type: [PartyDto], description: 'The companies the person may act for.' })
  readonly parties: readonly PartyDto[];
}

export class DemoDto {
  @ApiProperty({ type: String, description: 'Where the mails of the demo are caught.' })
  readonly mailUrl: string;

  @ApiProperty({ type: String, description: 'Where the business date of the demo is moved.' })
  readonly dateUrl: string;
}

export class MeDto {
  @ApiProperty({ type: UserDto, nullable: true, description: 'Nothing for a stranger.' })
  readonly user: UserDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Sent back as X-CSRF with every change.' })
  readonly csrfToken: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'The business date.' })
  readonly today: string;

  @ApiProperty({ type: String, description: 'The county whose installation this is.' })
  readonly county: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where people write who need help or find a fault.',
  })
  readonly contactEmail: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The accessibility statement of the county.' })
  readonly accessibilityStatementUrl: string | null;

  @ApiProperty({ enum: LANGUAGES, description: 'The one the person has chosen, else that of this answer.' })
  readonly language: Language;

  @ApiPropertyOptional({ type: DemoDto })
  readonly demo?: DemoDto;
}

export class LanguageDto {
  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES)
  readonly language: Language;
}
