import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import type { FastifyReply } from 'fastify';
import { ExportAidToReport } from '../export/export-aid-to-report';
import { ListAidToReport } from '../use-cases/list-aid-to-report';
import { AidPageDto, AidPageQueryDto, ExportAidQueryDto } from './aid-to-report.dto';

@ApiTags('aid')
@Controller('api/aid/to-report')
export class AidToReportController {
  constructor(
    private readonly listing: ListAidToReport,
    private readonly exporting: ExportAidToReport,
  ) {}

  /**
   * The awards of a period that reach the threshold of the state-aid register, or whose euro rate is not known, by
   * day, a page at a time.
   */
  @Get()
  @Operation('aid.toReport', { summary: 'What must be reported to the state-aid register' })
  @ApiOkResponse({ type: AidPageDto })
  list(@Query() query: AidPageQueryDto, @CurrentActor() actor: Actor): Promise<AidPageDto> {
    return this.listing.page(query, actor);
  }

  /** The same as a file. */
  @Get('export')
  @Operation('aid.exportToReport', {
    summary: 'Save what must be reported to the state-aid register as a file',
    auditReads: true,
  })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async export(
    @Query() { format, ...period }: ExportAidQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.exporting.run(period, actor), format, reply);
  }
}
