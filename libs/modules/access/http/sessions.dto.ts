import { ApiProperty } from '@nestjs/swagger';
import { BROWSER_FAMILIES, type BrowserFamily } from '@tilsagn/platform/auth/browser-family';

export class OwnSessionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'For If-Match; a session never changes.' })
  readonly version: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the person logged in.' })
  readonly startedAt: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'The last request, to the minute.' })
  readonly seenAt: string;

  @ApiProperty({
    enum: BROWSER_FAMILIES,
    description: 'All that is kept of what the browser says of itself.',
  })
  readonly browser: BrowserFamily;

  @ApiProperty({ type: Boolean, description: 'The session that asks.' })
  readonly isThis: boolean;
}

export class OwnSessionsDto {
  @ApiProperty({ type: [OwnSessionDto], description: 'The one that asks first, then the one last used.' })
  readonly items: readonly OwnSessionDto[];

  @ApiProperty({ type: 'integer', description: 'Minutes without a request after which a session ends.' })
  readonly idleMinutes: number;
}

export class EndedSessionsDto {
  @ApiProperty({ type: 'integer', description: 'How many were ended.' })
  readonly ended: number;
}
