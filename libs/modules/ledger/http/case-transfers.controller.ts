import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ReadCaseTransfers } from '../use-cases/read-case-transfers';
import { TransferDto, transferDto } from './transfer.dto';

@ApiTags('ledger')
@Controller('api/cases')
export class CaseTransfersController {
  constructor(private readonly transfersOfCase: ReadCaseTransfers) {}

  /** Every transfer of a case in øre, newest first. Refused: not_found. */
  @Get(':id/transfers')
  @Operation('cases.transfers', { summary: 'Read the transfers of a case' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: [TransferDto] })
  async transfers(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<TransferDto[]> {
    return answer(await this.transfersOfCase.run(id, actor)).map(transferDto);
  }
}
