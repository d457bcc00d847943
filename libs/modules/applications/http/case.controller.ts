import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Versioned } from '@tilsagn/platform/http/version';
import { ReadCase } from '../use-cases/read-case';
import { CaseView } from './case-view.dto';

@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseController {
  constructor(private readonly reading: ReadCase) {}

  /** One case as the staff read it, the application beside its assessment. Refused: not_found, also for a draft. */
  @Get()
  @Operation('cases.read', { summary: 'Read a case', auditReads: true })
  @Versioned()
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CaseView })
  async read(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<CaseView> {
    return answer(await this.reading.run(id, actor));
  }
}
