import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import type { FastifyReply } from 'fastify';
import { ExportLimits } from '../export/export-limits';
import { ExportProofs } from '../export/export-proofs';
import { ExportWarnings } from '../export/export-warnings';
import { ExportOverviewQueryDto } from './export-query.dto';
import { YearOfFrame } from './year-of-frame.pipe';

@ApiTags('ledger')
@Controller('api/ledger')
export class ExportStandingController {
  constructor(
    private readonly warningFiles: ExportWarnings,
    private readonly limitFiles: ExportLimits,
    private readonly proofFiles: ExportProofs,
  ) {}

  /** All that the overview warns of, kroner, with filter, dates and who made it. Refused: bad_date. */
  @Get('overview/warnings/export')
  @Operation('ledger.exportWarnings', { summary: 'Save the warnings as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async warnings(
    @Query() { format, ...question }: ExportOverviewQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.warningFiles.run(question, actor)), format, reply);
  }

  /** The overbooking limits set on measures of a frame, kroner, the newest first. Refused: not_found. */
  @Get('frames/:frame/:year/limits/export')
  @Operation('ledger.exportLimits', { summary: 'Save the overbooking limits of a frame as a file' })
  @ApiParam({ name: 'frame', type: String })
  @ApiParam({ name: 'year', type: 'integer' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async limits(
    @Param('frame') frame: string,
    @Param('year', YearOfFrame) year: number,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.limitFiles.run({ frame, year }, actor)), format, reply);
  }

  /** Every nightly proof of the ledger, the newest first. */
  @Get('proofs/export')
  @Operation('ledger.exportProofs', { summary: 'Save the nightly proofs of the ledger as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async proofs(
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.proofFiles.run(actor), format, reply);
  }
}
