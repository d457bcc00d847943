import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import type { FastifyReply } from 'fastify';
import { ExportForecast } from '../export/export-forecast';
import { ExportTrail } from '../export/export-trail';
import { ExportTree } from '../export/export-tree';
import { ExportForecastQueryDto, ExportTreeQueryDto } from './export-query.dto';
import { LedgerId } from './ledger-id.pipe';

@ApiTags('ledger')
@Controller('api/ledger')
export class ExportMovesController {
  constructor(
    private readonly trees: ExportTree,
    private readonly forecasts: ExportForecast,
    private readonly trails: ExportTrail,
  ) {}

  /** The allocation trees of a year, kroner, in the lines of the page. Refused: bad_date. */
  @Get('tree/export')
  @Operation('ledger.exportTree', { summary: 'Save the allocation trees as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async tree(
    @Query() { format, ...question }: ExportTreeQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.trees.run(question, actor)), format, reply);
  }

  /** Payments expected by month, or the open applications by rank with what would be left, kroner. */
  @Get('forecast/export')
  @Operation('ledger.exportForecast', { summary: 'Save the forecast as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async forecast(
    @Query() { format, year, part }: ExportForecastQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.forecasts.run(year, part, actor), format, reply);
  }

  /** One krone from the appropriation to the payment, kroner, by a case or a transfer. Refused: not_found. */
  @Get('trails/:id/export')
  @Operation('ledger.exportTrail', { summary: 'Save the way of one krone as a file', auditReads: true })
  @ApiParam({ name: 'id', type: String, format: 'uuid', description: 'Of a case or a transfer.' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async trail(
    @Param('id', LedgerId) id: string,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.trails.run(id, actor)), format, reply);
  }
}
