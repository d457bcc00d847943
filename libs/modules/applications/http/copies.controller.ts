import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { Versioned } from '@tilsagn/platform/http/version';
import { CopyApplication, type CopyFacts } from '../use-cases/copy-application';
import { ApplicationView } from './application-view.dto';
import { CopyApplicationDto } from './copy.dto';
import { AskBeforeCopy } from './register-questions';

@ApiTags('applications')
@Controller('api/applications/:id/copies')
export class CopiesController {
  constructor(private readonly copying: CopyApplication) {}

  /**
   * Begins an application for the same company under an open call, with the answers of this one that fit; `copy` says
   * what was left out. Refused: not_found, action_not_allowed_in_state (this one was never sent), unknown_word,
   * call_not_open, not_your_company, unknown_company, company_struck_off, company_bankrupt, register_unavailable.
   */
  @Post()
  @Operation('applications.copy', { summary: 'Begin an application from an earlier one' })
  @Versioned()
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiCreatedResponse({ type: ApplicationView })
  @PreparedBy(AskBeforeCopy)
  async copy(
    @Param('id', ObjectId) caseId: string,
    @Body() { callKey }: CopyApplicationDto,
    @CurrentActor() actor: Actor,
    @Prepared() asked?: Result<CopyFacts>,
  ): Promise<ApplicationView> {
    return answer(await this.copying.run({ caseId, callKey, actor }, asked));
  }
}
