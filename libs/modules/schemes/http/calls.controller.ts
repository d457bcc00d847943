import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { CheckEligibility } from '../use-cases/check-eligibility';
import { ReadCalls } from '../use-cases/read-calls';
import { CallDetailDto, CallSummaryDto } from './call.dto';
import { EligibilityDto, EligibilityQuery } from './eligibility.dto';

@ApiTags('calls')
@Controller('api/calls')
export class CallsController {
  constructor(
    private readonly calls: ReadCalls,
    private readonly eligibility: CheckEligibility,
  ) {}

  /** The calls of the county, open ones first. */
  @Get()
  @Operation('calls.list', { summary: 'List the calls' })
  @ApiOkResponse({ type: [CallSummaryDto] })
  list(): Promise<CallSummaryDto[]> {
    return this.calls.list();
  }

  /** One call with its page, rates and attachments. Refused: not_found. */
  @Get(':key')
  @Operation('calls.read', { summary: 'Read a call' })
  @ApiOkResponse({ type: CallDetailDto })
  async read(@Param('key') key: string): Promise<CallDetailDto> {
    return answer(await this.calls.read(key));
  }

  /**
   * Whether a company may apply under the call, demand by demand, by the register's open data. Open to anyone; nothing
   * of the question is kept. Refused: not_found, bad_orgnr, unknown_company, company_struck_off, register_unavailable.
   */
  @Get(':key/eligibility')
  @Operation('calls.eligibility', { summary: 'Check whether a company may apply under a call' })
  @ApiOkResponse({ type: EligibilityDto })
  async mayApply(@Param('key') key: string, @Query() { orgnr }: EligibilityQuery): Promise<EligibilityDto> {
    return answer(await this.eligibility.run(key, orgnr));
  }
}
