import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import type { FastifyReply } from 'fastify';
import { ExportBatches } from '../export/export-batches';
import { ExportDimensions } from '../export/export-dimensions';
import { ExportFailed } from '../export/export-failed';
import { ExportMonth } from '../export/export-month';
import { ExportYear } from '../export/export-year';
import { DimensionsHistoryQueryDto, ExportDimensionsQueryDto } from './dimensions.dto';
import { ExportReconciliationQueryDto } from './reconciliation.dto';

@ApiTags('accounting')
@Controller('api/finance')
export class AccountingExportsController {
  constructor(
    private readonly batchFiles: ExportBatches,
    private readonly dimensionFiles: ExportDimensions,
    private readonly failedFiles: ExportFailed,
    private readonly monthFiles: ExportMonth,
    private readonly yearFiles: ExportYear,
  ) {}

  /** The list of batches, kroner, the newest first. */
  @Get('payment-batches/export')
  @Operation('accounting.exportBatches', { summary: 'Save the list of batches as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async batches(
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.batchFiles.run(actor), format, reply);
  }

  /** The queue of failed payments, kroner, the oldest first. */
  @Get('failed-payments/export')
  @Operation('accounting.exportFailed', { summary: 'Save the failed payments as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async failed(
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.failedFiles.run(actor), format, reply);
  }

  /** The accounting dimensions of a year as they hold on a day. Refused: bad_date. */
  @Get('dimensions/export')
  @Operation('accounting.exportDimensions', { summary: 'Save the accounting dimensions as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async dimensions(
    @Query() { format, year, on }: ExportDimensionsQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.dimensionFiles.run(year, on, actor)), format, reply);
  }

  /** All that was said of the accounting dimensions of a year, the newest day first. */
  @Get('dimensions/history/export')
  @Operation('accounting.exportDimensionsHistory', {
    summary: 'Save the history of the accounting dimensions as a file',
  })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async history(
    @Query() { format, year }: DimensionsHistoryQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.dimensionFiles.history(year, actor)), format, reply);
  }

  /** The months of a year: how many stand in each group, the sums in kroner, and who has signed. */
  @Get('reconciliation/export')
  @Operation('reconciliation.exportYear', { summary: 'Save the months of a year as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async year(
    @Query() { format, year }: ExportReconciliationQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.yearFiles.run(year, actor), format, reply);
  }

  /** A month with its payments, postings and notes, kroner. Refused: bad_date. */
  @Get('reconciliation/:period/export')
  @Operation('reconciliation.exportPeriod', { summary: 'Save a month as a file', auditReads: true })
  @ApiParam({ name: 'period', type: String, description: 'YYYY-MM.' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async month(
    @Param('period') period: string,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.monthFiles.run(period, actor)), format, reply);
  }
}
