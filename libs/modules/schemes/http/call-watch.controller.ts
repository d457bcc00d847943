import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { WatchCall } from '../use-cases/watch-call';
import { CallWatchDto } from './call-watch.dto';

@ApiTags('calls')
@Controller('api/calls/:key/watch')
export class CallWatchController {
  constructor(private readonly watches: WatchCall) {}

  /** Whether you are told when the call opens. Refused: not_found. */
  @Get()
  @Operation('calls.watching', { summary: 'Read whether you are told when a call opens' })
  @ApiOkResponse({ type: CallWatchDto })
  async read(@Param('key') key: string, @CurrentActor() actor: Actor): Promise<CallWatchDto> {
    return answer(await this.watches.read(key, actor));
  }

  /**
   * Asks to be told once, in the inbox and by mail, when the call opens or has room again; or takes that back.
   * Refused: not_found, nothing_to_wait_for (it is open and has room, or is closed).
   */
  @Post()
  @HttpCode(200)
  @Operation('calls.watch', { summary: 'Ask to be told when a call opens', audit: false })
  @ApiOkResponse({ type: CallWatchDto })
  async watch(
    @Param('key') key: string,
    @Body() { watching }: CallWatchDto,
    @CurrentActor() actor: Actor,
  ): Promise<CallWatchDto> {
    return answer(await this.watches.run(key, watching, actor));
  }
}
