import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';

export class ChooseCaseLanguageDto {
  @ApiProperty({ enum: LANGUAGES, description: 'Letters and receipts of the case are written in it.' })
  @IsIn(LANGUAGES)
  readonly language: Language;
}

export class CaseLanguageDto {
  @ApiProperty({ enum: LANGUAGES })
  readonly language: Language;

  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;
}
