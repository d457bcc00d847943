import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ListCases } from '../use-cases/list-cases';
import { ReadCompanyCases } from '../use-cases/read-company-cases';
import { ReadHistory } from '../use-cases/read-history';
import { CompanyCasesDto } from './company-cases.dto';
import { HistoryEntryDto } from './history.dto';
import { WorklistDto, WorklistQueryDto } from './worklist.dto';

@ApiTags('cases')
@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly listing: ListCases,
    private readonly histories: ReadHistory,
    private readonly company: ReadCompanyCases,
  ) {}

  /** The worklist, a page at a time, with the total and the number in each state. Refused: bad_cursor. */
  @Get()
  @Operation('cases.list', { summary: 'Read a page of the worklist' })
  @ApiOkResponse({ type: WorklistDto })
  async list(@Query() query: WorklistQueryDto, @CurrentActor() actor: Actor): Promise<WorklistDto> {
    return answer(await this.listing.run(query, actor));
  }

  /** Who did what to the case and to its payment requests, oldest first. Refused: not_found. */
  @Get(':id/history')
  @Operation('cases.history', { summary: 'Read the history of a case', auditReads: true })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: [HistoryEntryDto] })
  async history(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<HistoryEntryDto[]> {
    return answer(await this.histories.run(id, actor));
  }

  /** Other cases of the company that applies, with what it was granted in all, øre. Refused: not_found. */
  @Get(':id/company-cases')
  @Operation('cases.ofCompany', { summary: 'Read the other cases of the applicant', auditReads: true })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CompanyCasesDto })
  async ofCompany(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<CompanyCasesDto> {
    return answer(await this.company.run(id, actor));
  }
}
