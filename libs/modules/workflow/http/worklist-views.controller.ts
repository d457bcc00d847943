import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { ChangeWorklistView } from '../use-cases/change-worklist-view';
import { ReadWorklistViews } from '../use-cases/read-worklist-views';
import { SaveWorklistView } from '../use-cases/save-worklist-view';
import { SaveWorklistViewDto, WorklistViewDto, WorklistViewsDto } from './worklist-view.dto';

@ApiTags('worklist')
@Controller('api/worklist-views')
export class WorklistViewsController {
  constructor(
    private readonly reading: ReadWorklistViews,
    private readonly saving: SaveWorklistView,
    private readonly changing: ChangeWorklistView,
  ) {}

  /** The tabs of the worklist: those everybody has, with how many cases are in them, and the saved ones. */
  @Get()
  @Operation('worklistViews.list', { summary: 'Read the views of the worklist' })
  @ApiOkResponse({ type: WorklistViewsDto })
  list(@CurrentActor() actor: Actor): Promise<WorklistViewsDto> {
    return this.reading.run(actor);
  }

  /** Saves a filter under a name, for oneself or for the whole staff. Refused: view_name_taken, too_many_views. */
  @Post()
  @Operation('worklistViews.create', { summary: 'Save a view of the worklist' })
  @Versioned()
  @ApiCreatedResponse({ type: WorklistViewDto })
  async create(@Body() body: SaveWorklistViewDto, @CurrentActor() actor: Actor): Promise<WorklistViewDto> {
    return answer(await this.saving.run(body, actor));
  }

  /** Replaces a view of one's own. Refused: view_name_taken; not_found also for a view of somebody else's. */
  @Put(':id')
  @Operation('worklistViews.change', { summary: 'Change a saved view' })
  @NeedsVersion()
  @Versioned()
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: WorklistViewDto })
  async change(
    @Param('id', ObjectId) id: string,
    @Body() body: SaveWorklistViewDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<WorklistViewDto> {
    return answer(await this.changing.run({ id, actor, expectedVersion }, body));
  }

  /** Takes a view of one's own away. Refused: not_found also for a view of somebody else's. */
  @Delete(':id')
  @HttpCode(204)
  @Operation('worklistViews.remove', { summary: 'Delete a saved view' })
  @NeedsVersion()
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiNoContentResponse()
  async remove(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<void> {
    answer(await this.changing.remove({ id, actor, expectedVersion }));
  }
}
