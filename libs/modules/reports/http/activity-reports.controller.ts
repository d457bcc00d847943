import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ActivityReportDto } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { activityReportView } from '../case-file/activity-report-view';
import { DeliverActivityReport } from '../use-cases/deliver-activity-report';
import { DeliverActivityReportDto } from './activity-report.dto';

@ApiTags('applications')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/applications/:id/activity-reports')
export class ActivityReportsController {
  constructor(private readonly delivering: DeliverActivityReport) {}

  /** The recipient delivers the progress report that is asked for next. Refused: report_not_asked, report_incomplete with each fault. */
  @Post()
  @Operation('applications.deliverActivityReport', { summary: 'Deliver a progress report' })
  @ApiCreatedResponse({ type: ActivityReportDto })
  async deliver(
    @Param('id', ObjectId) id: string,
    @Body() { dueOn, answers }: DeliverActivityReportDto,
    @CurrentActor() actor: Actor,
  ): Promise<ActivityReportDto> {
    const report = { dueOn, answers };
    const delivered = answer(await this.delivering.run({ caseId: id, actor, report }));
    return activityReportView({ dueOn, report: delivered, late: false }, null);
  }
}
