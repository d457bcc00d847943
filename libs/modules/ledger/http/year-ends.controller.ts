import { Body, Controller, Get, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { FrameAct } from '@tilsagn/domain/ledger/frame-acts';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ExportFormatDto } from '@tilsagn/platform/export/export-format.dto';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import { Versioned } from '@tilsagn/platform/http/version';
import type { FastifyReply } from 'fastify';
import { ExportYearEnd } from '../export/export-year-end';
import { ProposeFrameAct } from '../use-cases/propose-frame-act';
import { ReadYearEnd } from '../use-cases/read-year-end';
import { ProposeYearEndDto } from './frame-act.dto';
import { FrameProposalDto, frameProposalDto } from './frame-proposal.dto';
import { YearEndDto, yearEndDto } from './year-end.dto';
import { YearOfFrame } from './year-of-frame.pipe';

@ApiTags('finance')
@Controller('api/finance/year-ends')
export class YearEndsController {
  constructor(
    private readonly proposing: ProposeFrameAct,
    private readonly yearEnd: ReadYearEnd,
    private readonly files: ExportYearEnd,
  ) {}

  /** What would be carried and returned, what is left for the second act, and what holds the first back. Refused: not_found. */
  @Get(':frame/:year')
  @Operation('yearEnds.read', { summary: 'What year-end would do to a frame' })
  @ApiParam({ name: 'frame', type: String })
  @ApiParam({ name: 'year', type: 'integer' })
  @ApiOkResponse({ type: YearEndDto })
  async read(
    @Param('frame') frame: string,
    @Param('year', YearOfFrame) year: number,
    @CurrentActor() actor: Actor,
  ): Promise<YearEndDto> {
    return yearEndDto(answer(await this.yearEnd.run({ frame, year }, actor)));
  }

  /** The same as a file, kroner, with who made it. Refused: not_found. */
  @Get(':frame/:year/export')
  @Operation('yearEnds.export', { summary: 'Save the preview of year-end as a file', auditReads: true })
  @ApiParam({ name: 'frame', type: String })
  @ApiParam({ name: 'year', type: 'integer' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async export(
    @Param('frame') frame: string,
    @Param('year', YearOfFrame) year: number,
    @Query() { format }: ExportFormatDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(answer(await this.files.run({ frame, year }, actor)), format, reply);
  }

  /**
   * Proposes an act of year-end; another person approves it as any proposal, and then it is run. Refused: not_found,
   * year_not_over, decision_reference_missing and required (amountOre) in the second act.
   */
  @Post(':frame/:year')
  @Operation('yearEnds.propose', { summary: 'Propose an act of year-end' })
  @ApiParam({ name: 'frame', type: String })
  @ApiParam({ name: 'year', type: 'integer' })
  @Versioned()
  @ApiCreatedResponse({ type: FrameProposalDto })
  async propose(
    @Param('frame') frame: string,
    @Param('year', YearOfFrame) year: number,
    @Body() { act, amountOre, decisionRef, sourceRef, reason }: ProposeYearEndDto,
    @CurrentActor() actor: Actor,
  ): Promise<FrameProposalDto> {
    const sent: FrameAct = {
      kind: 'close_year',
      frame,
      year,
      act,
      ...(amountOre !== undefined && { amountOre }),
      ...(decisionRef !== undefined && { decisionRef }),
      ...(sourceRef !== undefined && { sourceRef }),
      ...(reason !== undefined && { reason }),
    };
    return frameProposalDto(answer(await this.proposing.run(sent, actor)), actor);
  }
}
