import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsString, Matches } from 'class-validator';
import { TextField } from '@tilsagn/platform/http/body-fields';

export class StartApplicationDto {
  @ApiProperty({ type: String })
  @IsString()
  @Matches(/^[a-z0-9-]{1,60}$/)
  readonly callKey: string;

  @TextField({ max: 20, description: 'The company one applies for: nine digits, blanks allowed.' })
  readonly orgnr: string;
}

export class SaveAnswersDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As typed, finished or not.' })
  @IsObject()
  readonly answers: Record<string, unknown>;
}

export class AnswerRequestDto {
  @TextField()
  readonly answer: string;
}

export class WithdrawDto {
  @TextField({ optional: true })
  readonly comment?: string;
}
