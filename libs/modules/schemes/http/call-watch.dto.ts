import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

/** Whether one is to be told when a call opens. */
export class CallWatchDto {
  @ApiProperty({
    type: Boolean,
    description: 'Whether you are told once when the call opens, or opens again.',
  })
  @IsBoolean()
  readonly watching: boolean;
}
