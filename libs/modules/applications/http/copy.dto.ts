import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { LEFT_OUT_BECAUSE } from '@tilsagn/domain/applications/copy-answers';
import { TextOrNull } from '@tilsagn/modules/workflow';

export class CopyApplicationDto {
  @ApiProperty({ type: String, description: 'The open call that the new application is for.' })
  @IsString()
  @Matches(/^[a-z0-9-]{1,60}$/)
  readonly callKey: string;
}

/** An earlier answer that was not taken along. */
export class LeftOutAnswerDto {
  @ApiProperty({ type: String, description: 'JSON pointer into the earlier answers.' })
  readonly pointer: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({
    enum: LEFT_OUT_BECAUSE,
    enumName: 'LeftOutBecause',
    description: 'It is given anew each time, is not asked for, or does not fit any more.',
  })
  readonly because: (typeof LEFT_OUT_BECAUSE)[number];
}

/** The earlier application that a draft was begun from. */
export class CopyDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly from: string;

  @TextOrNull()
  readonly fromNumber: string | null;

  @ApiProperty({ type: [LeftOutAnswerDto] })
  readonly leftOut: readonly LeftOutAnswerDto[];
}
