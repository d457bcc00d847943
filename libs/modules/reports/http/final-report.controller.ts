import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CaseStepDto, stepAnswer } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import { DeliverFinalReport } from '../use-cases/deliver-final-report';
import { DeliverFinalReportDto } from './report.dto';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id/final-report')
export class FinalReportController {
  constructor(private readonly delivering: DeliverFinalReport) {}

  /** The applicant delivers the final report by the form of its call. Refused: unknown_category, report_incomplete with each fault. */
  @Post()
  @HttpCode(200)
  @Operation('applications.deliverFinalReport', { summary: 'Deliver the final report' })
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: CaseStepDto })
  async deliver(
    @Param('id', ObjectId) id: string,
    @Body() { answers: report }: DeliverFinalReportDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
  ): Promise<CaseStepDto> {
    return stepAnswer(await this.delivering.run({ caseId: id, actor, expectedVersion: version, report }));
  }
}
