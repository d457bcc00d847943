import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandLog } from '@tilsagn/platform/http/command-log';
import { FrontchannelLogoutQuery } from './auth.dto';
import { Operation } from './operation';
import { SessionStore } from './session-store';
import { AuthSettings } from './settings';

const EMPTY_PAGE = '<!doctype html><html lang="nb"><title>Logget ut</title></html>';

@ApiTags('auth')
@Controller('api/auth/frontchannel-logout')
export class FrontchannelLogoutController {
  constructor(
    private readonly sessions: SessionStore,
    private readonly settings: AuthSettings,
    private readonly log: CommandLog,
  ) {}

  /**
   * The provider opens this in a frame when its session ends (OpenID Connect Front-Channel Logout 1.0). No cookie is
   * sent there: what ends is found by the provider's own name and session. Answers alike whether there was one.
   */
  @Get()
  @Operation('auth.frontchannelLogout', { summary: 'End what the provider has ended' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'An empty page, for a frame of the provider.' })
  async logout(
    @Query() { iss, sid }: FrontchannelLogoutQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ended =
      iss === this.settings.issuer && sid !== undefined ? await this.sessions.closeAt(iss, sid) : [];
    for (const person of ended) {
      await this.log.record({
        actor: { ...person, roles: [], parties: [] },
        operation: 'auth.frontchannelLogout',
        object: '/api/auth/frontchannel-logout',
        outcome: 'done',
        requestId: request.id,
      });
    }
    await this.framedByProvider(reply).type('text/html; charset=utf-8').send(EMPTY_PAGE);
  }

  private framedByProvider(reply: FastifyReply): FastifyReply {
    return reply
      .removeHeader('x-frame-options')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header(
        'content-security-policy',
        `default-src 'none';base-uri 'none';form-action 'none';frame-ancestors ${new URL(this.settings.issuer).origin}`,
      );
  }
}
