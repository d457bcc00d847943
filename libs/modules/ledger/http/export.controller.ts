import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import type { FastifyReply } from 'fastify';
import { ExportFrame } from '../export/export-frame';
import { ExportOverview } from '../export/export-overview';
import { ExportTransfers } from '../export/export-transfers';
import { ExportOverviewQueryDto, ExportTransfersQueryDto } from './export-query.dto';
import { YearOfFrame } from './year-of-frame.pipe';

@ApiTags('ledger')
@Controller('api/ledger')
export class ExportController {
  constructor(
    private readonly overviews: ExportOverview,
    private readonly transferLists: ExportTransfers,
    private readonly frames: ExportFrame,
  ) {}

  /** The table of the overview, kroner, with filter, dates and who made it. Refused: bad_date. */
  @Get('overview/export')
  @Operation('ledger.exportOverview', { summary: 'Save the overview as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async overview(
    @Query() { format, ...question }: ExportOverviewQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.overviews.run(question, actor)), format, reply);
  }

  /** All transfers of the list, kroner, newest first, with filter, dates and who made it. Refused: bad_date. */
  @Get('transfers/export')
  @Operation('ledger.exportTransfers', { summary: 'Save the transfers as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async transfers(
    @Query() { format, ...question }: ExportTransfersQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.transferLists.run(question, actor)), format, reply);
  }

  /** What a frame was given, kroner, with the decisions behind it. Refused: not_found. */
  @Get('frames/:frame/:year/export')
  @Operation('ledger.exportFrame', { summary: 'Save the tranches of a frame as a file' })
  @ApiParam({ name: 'frame', type: String })
  @ApiParam({ name: 'year', type: 'integer' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async frame(
    @Param('frame') frame: string,
    @Param('year', YearOfFrame) year: number,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.frames.run({ frame, year }, actor)), format, reply);
  }
}
