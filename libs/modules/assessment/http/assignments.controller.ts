import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { PersonRefDto } from '@tilsagn/modules/workflow';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { answer } from '@tilsagn/platform/http/answer';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import { AssignCasesDto, AssignableQueryDto, AssignmentDto } from '../assign/assignment.dto';
import { Caseworkers } from '../persistence/caseworkers';
import { AssignCases, type Assignment } from '../use-cases/assign-cases';

@ApiTags('worklist')
@Controller('api')
export class AssignmentsController {
  constructor(
    private readonly caseworkers: Caseworkers,
    private readonly assigning: AssignCases,
  ) {}

  /** Those who work on cases, by name. */
  @Get('caseworkers')
  @Operation('caseworkers.list', { summary: 'List the caseworkers' })
  @ApiOkResponse({ type: [PersonRefDto] })
  async list(): Promise<PersonRefDto[]> {
    return (await this.caseworkers.all()).map(({ sub, name }) => ({ sub, name }));
  }

  /** Which of these cases can be given to a caseworker now, and why the others cannot. Refused: not_a_caseworker. */
  @Get('case-assignments')
  @Operation('cases.assignable', { summary: 'Preview giving cases to a caseworker' })
  @ApiOkResponse({ type: AssignmentDto })
  async preview(
    @Query() { to, cases }: AssignableQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentDto> {
    return inWords(answer(await this.assigning.preview(cases.toLowerCase().split(','), to, actor)));
  }

  /** Gives up to 100 cases to a caseworker; those that cannot be are left out and told. Refused: not_a_caseworker. */
  @Post('case-assignments')
  @HttpCode(200)
  @Operation('cases.assign', { summary: 'Give cases to a caseworker' })
  @ApiOkResponse({ type: AssignmentDto })
  async assign(@Body() { to, cases }: AssignCasesDto, @CurrentActor() actor: Actor): Promise<AssignmentDto> {
    return inWords(answer(await this.assigning.run(cases, to, actor)));
  }
}

const inWords = ({ assigned, leftOut }: Assignment): AssignmentDto => ({
  assigned,
  leftOut: leftOut.map((each) => ({ ...each, message: sentenceFor({ code: each.code }) })),
});
