import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { AuthSettings } from '@tilsagn/platform/auth/settings';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion } from '@tilsagn/platform/http/version';
import { OwnSessions, type OwnSession } from '../persistence/own-sessions';
import { EndSession, ONLY_VERSION } from '../use-cases/end-session';
import { EndedSessionsDto, OwnSessionsDto, type OwnSessionDto } from './sessions.dto';

@ApiTags('me')
@Controller('api/me')
export class SessionsController {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly ending: EndSession,
    private readonly settings: AuthSettings,
  ) {}

  /** Where you are logged in: each session with its beginning, its last sign of life and its browser. */
  @Get('sessions')
  @Operation('me.sessions', { summary: 'Read your sessions' })
  @ApiOkResponse({ type: OwnSessionsDto })
  async list(@CurrentCaller() { actor, sessionHash }: Caller): Promise<OwnSessionsDto> {
    const items = (await this.sessions.of(actor.sub, sessionHash)).map(toDto);
    return { items, idleMinutes: this.settings.idleMinutes };
  }

  /** Ends a session of your own; whoever uses it must log in again. Refused: not_found also for other people's. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @Operation('me.endSession', { summary: 'End a session of yours' })
  @NeedsVersion()
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiNoContentResponse()
  async end(
    @Param('id', ObjectId) id: string,
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<void> {
    answer(await this.ending.run(id, caller, expectedVersion));
  }

  /** Ends every session of yours but the one that asks. */
  @Post('other-sessions/end')
  @HttpCode(200)
  @Operation('me.endOtherSessions', { summary: 'End your other sessions' })
  @ApiOkResponse({ type: EndedSessionsDto })
  async endOthers(@CurrentCaller() caller: Caller): Promise<EndedSessionsDto> {
    return { ended: answer(await this.ending.others(caller)) };
  }
}

const toDto = ({ startedAt, seenAt, ...session }: OwnSession): OwnSessionDto => ({
  ...session,
  version: ONLY_VERSION,
  startedAt: startedAt.toISOString(),
  seenAt: seenAt.toISOString(),
});
