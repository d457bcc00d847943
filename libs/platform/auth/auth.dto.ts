import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';

export class LoginQuery {
  @ApiProperty({ type: String, required: false, description: 'A path of this service to come back to.' })
  @IsOptional()
  @IsString()
  readonly returnTo?: string;

  @ApiProperty({
    enum: LANGUAGES,
    required: false,
    description: 'Of the pages: the provider is asked for it.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly language?: Language;
}

export class FrontchannelLogoutQuery {
  @ApiProperty({ type: String, required: false, maxLength: 500, description: 'The provider that asks.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly iss?: string;

  @ApiProperty({ type: String, required: false, maxLength: 500, description: 'Its session that has ended.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly sid?: string;
}

export class LogoutDto {
  @ApiProperty({
    type: String,
    description: 'Where the browser goes to end its session at the provider too.',
  })
  readonly redirectTo: string;
}
