import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { MarkRead } from '../use-cases/mark-read';
import { ReadInbox } from '../use-cases/read-inbox';
import { InboxDto, InboxQueryDto, MarkAllReadDto, UnreadDto } from './inbox.dto';

@ApiTags('me')
@Controller('api/me/notifications')
export class InboxController {
  constructor(
    private readonly reading: ReadInbox,
    private readonly marking: MarkRead,
  ) {}

  /** What you were told, newest first, a page at a time, with the number you have not read. */
  @Get()
  @Operation('me.notifications', { summary: 'Read your inbox' })
  @ApiOkResponse({ type: InboxDto })
  read(@Query() query: InboxQueryDto, @CurrentActor() actor: Actor): Promise<InboxDto> {
    return this.reading.run(actor, query);
  }

  /** Marks all that you were told as read, up to the one given. */
  @Post('read')
  @HttpCode(200)
  @Operation('me.markAllNotificationsRead', { summary: 'Mark all your news as read', audit: false })
  @ApiOkResponse({ type: UnreadDto })
  async markAll(@Body() { upTo }: MarkAllReadDto, @CurrentActor() actor: Actor): Promise<UnreadDto> {
    return answer(await this.marking.all(actor, upTo));
  }

  /** Marks one piece of news as read. Refused: not_found, also for somebody else's. */
  @Post(':id/read')
  @HttpCode(200)
  @Operation('me.markNotificationRead', { summary: 'Mark a piece of news as read', audit: false })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: UnreadDto })
  async mark(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<UnreadDto> {
    return answer(await this.marking.one(actor, id));
  }
}
