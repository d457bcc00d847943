import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { TryRules } from '../use-cases/try-rules';
import { RuleTrialDto, RuleTrialQueryDto } from './rule-trial.dto';

@ApiTags('schemes')
@Controller('api/admin/drafts')
export class RuleTrialsController {
  constructor(private readonly trying: TryRules) {}

  /**
   * What the cases that were sent under any version of a rule set would get under its draft, in øre, fifty changed cases
   * a page; nothing is written. Refused: not_found, definition_faulty.
   */
  @Get(':id/dry-run')
  @Operation('drafts.dryRun', { summary: 'Try a draft rule set on past cases' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: RuleTrialDto })
  async dryRun(
    @Param('id', ObjectId) id: string,
    @Query() { page = 1 }: RuleTrialQueryDto,
  ): Promise<RuleTrialDto> {
    return answer(await this.trying.run(id, page));
  }
}
