import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ReadForecast } from '../use-cases/read-forecast';
import { ReadOverview } from '../use-cases/read-overview';
import { ReadTrail } from '../use-cases/read-trail';
import { ReadTree } from '../use-cases/read-tree';
import { WriteNote } from '../use-cases/write-note';
import { OverviewQueryDto, TreeQueryDto, YearQueryDto } from './finance-query.dto';
import { CutQueryDto, ForecastDto, forecastDto, MeasureAfterDto, measureAfterDto } from './forecast.dto';
import { LedgerId } from './ledger-id.pipe';
import { FrameNoteDto, frameNoteDto, WriteFrameNoteDto } from './note.dto';
import { OverviewDto, overviewDto } from './overview.dto';
import { TrailDto, trailDto } from './trail.dto';
import { FrameTreeDto, treeDto } from './tree.dto';
import { YearOfFrame } from './year-of-frame.pipe';

@ApiTags('ledger')
@Controller('api/ledger')
export class FinanceController {
  constructor(
    private readonly overviewOfYear: ReadOverview,
    private readonly trees: ReadTree,
    private readonly forecasts: ReadForecast,
    private readonly trails: ReadTrail,
    private readonly notes: WriteNote,
  ) {}

  /** A year's frames in øre with what is applied for beside them, warnings, and the year before. Refused: bad_date. */
  @Get('overview')
  @Operation('ledger.overview', { summary: 'Read the overview of a year' })
  @ApiOkResponse({ type: OverviewDto })
  async overview(@Query() query: OverviewQueryDto, @CurrentActor() actor: Actor): Promise<OverviewDto> {
    return overviewDto(answer(await this.overviewOfYear.run(query, actor)));
  }

  /** Where the money of a year's frames came from and went, in øre, one tree a frame. Refused: bad_date. */
  @Get('tree')
  @Operation('ledger.tree', { summary: 'Read the allocation trees of a year' })
  @ApiOkResponse({ type: [FrameTreeDto] })
  async tree(@Query() query: TreeQueryDto): Promise<FrameTreeDto[]> {
    return answer(await this.trees.run(query)).map(treeDto);
  }

  /** Payments expected by month, and the open applications by rank, in øre: the 200 first, and how many of all there is room for. */
  @Get('forecast')
  @Operation('ledger.forecast', { summary: 'Read the forecast of a year' })
  @ApiOkResponse({ type: ForecastDto })
  async forecast(@Query() { year }: YearQueryDto, @CurrentActor() actor: Actor): Promise<ForecastDto> {
    return forecastDto(await this.forecasts.run(year, actor));
  }

  /** What the measures have left, in øre, when so many of all open applications are granted from the top. */
  @Get('forecast/cut')
  @Operation('ledger.forecastCut', { summary: 'Draw the line through the open applications of a year' })
  @ApiOkResponse({ type: [MeasureAfterDto] })
  async cut(@Query() { year, cut }: CutQueryDto, @CurrentActor() actor: Actor): Promise<MeasureAfterDto[]> {
    return (await this.forecasts.after(year, cut, actor)).map(measureAfterDto);
  }

  /** One krone from the appropriation to the payment, by a case or a transfer. Refused: not_found. */
  @Get('trails/:id')
  @Operation('ledger.trail', { summary: 'Follow one krone', auditReads: true })
  @ApiParam({ name: 'id', type: String, format: 'uuid', description: 'Of a case or a transfer.' })
  @ApiOkResponse({ type: TrailDto })
  async trail(@Param('id', LedgerId) id: string, @CurrentActor() actor: Actor): Promise<TrailDto> {
    return trailDto(answer(await this.trails.run(id, actor)));
  }

  /** Notes what a source says of a frame or a transfer of it, øre. Refused: not_found, required. */
  @Post('frames/:frame/:year/notes')
  @Operation('ledger.writeNote', { summary: 'Note what a source says about a frame' })
  @ApiParam({ name: 'frame', type: String })
  @ApiParam({ name: 'year', type: 'integer' })
  @ApiCreatedResponse({ type: FrameNoteDto })
  async note(
    @Param('frame') frame: string,
    @Param('year', YearOfFrame) year: number,
    @Body() body: WriteFrameNoteDto,
    @CurrentActor() actor: Actor,
  ): Promise<FrameNoteDto> {
    return frameNoteDto(answer(await this.notes.run({ frame, year }, body, actor)));
  }
}
