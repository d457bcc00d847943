import { ApiProperty } from '@nestjs/swagger';

export class PersonRefDto {
  @ApiProperty({ type: String })
  readonly sub: string;

  @ApiProperty({ type: String })
  readonly name: string;
}

export class AllowedActionDto {
  @ApiProperty({ type: String })
  readonly action: string;

  @ApiProperty({ type: String, description: 'What the button says.' })
  readonly label: string;

  @ApiProperty({ type: [String], enum: ['comment', 'reason'], description: 'What the command must carry.' })
  readonly demands: readonly string[];
}

/** An action that would be the actor's by role, and why it is not open now. */
export class HindranceDto {
  @ApiProperty({ type: String })
  readonly action: string;

  @ApiProperty({ type: String })
  readonly label: string;

  @ApiProperty({ type: String, description: 'The code of the refusal.' })
  readonly code: string;

  @ApiProperty({ type: String })
  readonly message: string;
}

/** The answer of a command on a case. */
export class CaseStepDto {
  @ApiProperty({ type: 'integer', description: 'Sent as the entity tag too.' })
  readonly version: number;

  @ApiProperty({ type: String })
  readonly state: string;
}
