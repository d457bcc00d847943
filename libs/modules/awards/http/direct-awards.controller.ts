import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { Calls } from '@tilsagn/modules/schemes';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { Prepared, PreparedBy } from '@tilsagn/platform/http/prepared';
import { Versioned } from '@tilsagn/platform/http/version';
import { said } from '@tilsagn/platform/i18n/request-language';
import { MakeDirectAward } from '../use-cases/make-direct-award';
import { AskBeforeAward } from './ask-before-award';
import { ContractCallDto } from './contract-list.dto';
import { DirectAwardMadeDto, NewDirectAwardDto } from './direct-award.dto';

/** Awards that the county makes itself, without an open call. */
@ApiTags('direct awards')
@Controller('api/direct-awards')
export class DirectAwardsController {
  constructor(
    private readonly making: MakeDirectAward,
    private readonly calls: Calls,
  ) {}

  /** The calls that a direct award can be made under. */
  @Get('calls')
  @Operation('directAwards.calls', { summary: 'Calls of direct awards' })
  @ApiOkResponse({ type: [ContractCallDto] })
  async callsOfAwards(): Promise<ContractCallDto[]> {
    return (await this.calls.all('direct_award')).map(({ key, name }) => ({ key, name: said(name) }));
  }

  /**
   * Registers an award, øre; it is then recommended and decided as any case. Refused: unknown_word (the call),
   * period_reversed, subprojects_differ {amount}, the register's own.
   */
  @Post()
  @Operation('directAwards.create', { summary: 'Register a direct award' })
  @Versioned()
  @ApiCreatedResponse({ type: DirectAwardMadeDto })
  @PreparedBy(AskBeforeAward)
  async create(
    @Body() award: NewDirectAwardDto,
    @CurrentActor() actor: Actor,
    @Prepared() asked?: Result<CompanyExtract>,
  ): Promise<DirectAwardMadeDto> {
    const { callKey, orgnr, title, purpose, amountOre, participants, startsOn, endsOn } = award;
    const { budget, subprojects } = award;
    const facts = { callKey, orgnr, title, purpose, amountOre, participants, startsOn, endsOn };
    const made = answer(await this.making.run({ ...facts, budget, subprojects, actor }, asked));
    const { id, caseNumber, state, version } = made;
    return { id, caseNumber: caseNumber ?? '', state, version };
  }
}
