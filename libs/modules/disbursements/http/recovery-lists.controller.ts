import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import type { FastifyReply } from 'fastify';
import { ExportRecoveries } from '../export/export-recoveries';
import { Recoveries } from '../persistence/recoveries';
import { ExportRecoveriesQueryDto, RecoveryFiguresDto, RecoveryQueryDto } from './recovery.dto';

@ApiTags('recoveries')
@Controller('api/recoveries')
export class RecoveryListsController {
  constructor(
    private readonly recoveries: Recoveries,
    private readonly files: ExportRecoveries,
  ) {}

  /** How many recoveries are in the state asked for, and their sum in øre: all of them. */
  @Get('figures')
  @Operation('recoveries.figures', { summary: 'Count recoveries by state' })
  @ApiOkResponse({ type: RecoveryFiguresDto })
  async figures(
    @Query() { state }: RecoveryQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<RecoveryFiguresDto> {
    const schemes = visibleSchemes('recoveries.list', actor);
    const { recoveries, amountOre } = await this.recoveries.figures({ state, schemes });
    return { recoveries, amountOre: Number(amountOre) };
  }

  /** The recoveries in the state asked for, kroner, the newest first: all of them. */
  @Get('export')
  @Operation('recoveries.export', { summary: 'Save recoveries as a file', auditReads: true })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async export(
    @Query() { state, format }: ExportRecoveriesQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.files.run(state, actor), format, reply);
  }
}
