import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ListApprovals } from '../use-cases/list-approvals';
import { WaitingApprovalDto } from './approvals.dto';

@ApiTags('cases')
@Controller('api/approvals')
export class ApprovalsController {
  constructor(private readonly listing: ListApprovals) {}

  /** The recommendations that wait for a second person, the oldest applications first, at most 200; amounts in øre. */
  @Get()
  @Operation('approvals.list', { summary: 'List the recommendations that wait for a decision' })
  @ApiOkResponse({ type: [WaitingApprovalDto] })
  list(@CurrentActor() actor: Actor): Promise<WaitingApprovalDto[]> {
    return this.listing.run(actor);
  }
}
