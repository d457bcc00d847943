import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ReadEvidence } from '../use-cases/read-evidence';
import { EvidenceDto } from './evidence.dto';

@ApiTags('cases')
@ApiParam({ name: 'id', type: String, format: 'uuid' })
@Controller('api/cases/:id')
export class EvidenceController {
  constructor(private readonly reading: ReadEvidence) {}

  /** What the decision of a case rests on, as it was kept with it. Refused: not_found, also before it is decided. */
  @Get('evidence')
  @Operation('cases.evidence', { summary: 'Read what a decision rests on', auditReads: true })
  @ApiOkResponse({ type: EvidenceDto })
  async evidence(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<EvidenceDto> {
    return answer(await this.reading.run(id, actor));
  }
}
