import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Operation } from '@tilsagn/platform/auth/operation';
import { Readiness } from './readiness';

export class LiveDto {
  @ApiProperty({ enum: ['up'] })
  readonly status: string;
}

export class ReadyDto {
  @ApiProperty({ enum: ['ready', 'not_ready'] })
  readonly status: string;

  @ApiProperty({ enum: ['up', 'down'] })
  readonly database: string;

  @ApiProperty({ enum: ['up', 'down'] })
  readonly pages: string;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Answers 200 as long as the process runs. */
  @Get('live')
  @Operation('health.live', { summary: 'Whether the process runs' })
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'up' };
  }

  /** Answers 200 only when pages and database answer, else 503. */
  @Get('ready')
  @Operation('health.ready', { summary: 'Whether pages and database answer' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiServiceUnavailableResponse({ type: ReadyDto, description: 'Not ready.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyDto> {
    const answer = await this.readiness.check();
    void reply.status(answer.status === 'ready' ? 200 : 503).header('cache-control', 'no-store');
    return answer;
  }
}
