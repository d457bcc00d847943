import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ListWaitingSettlements } from '../use-cases/list-waiting-settlements';
import { WaitingSettlementDto } from './waiting-settlement.dto';

@ApiTags('cases')
@Controller('api/settlements')
export class WaitingSettlementsController {
  constructor(private readonly listing: ListWaitingSettlements) {}

  /** The proposed settlements that wait for a second person, the oldest first, at most 200; amounts in øre. */
  @Get()
  @Operation('settlements.list', { summary: 'List the settlements that wait for a decision' })
  @ApiOkResponse({ type: [WaitingSettlementDto] })
  list(@CurrentActor() actor: Actor): Promise<WaitingSettlementDto[]> {
    return this.listing.run(actor);
  }
}
