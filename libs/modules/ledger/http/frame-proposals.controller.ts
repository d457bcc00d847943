import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import { CurrentActor } from '@tilsagn/platform/auth/current-actor';
import { Operation } from '@tilsagn/platform/auth/operation';
import { EXPORTED, EXPORTED_FILE, sendSheet } from '@tilsagn/platform/export/send-sheet';
import { answer } from '@tilsagn/platform/http/answer';
import { ObjectId } from '@tilsagn/platform/http/object-id.pipe';
import { ExpectedVersion, NeedsVersion, Versioned } from '@tilsagn/platform/http/version';
import type { FastifyReply } from 'fastify';
import { ExportProposals } from '../export/export-proposals';
import { DecideFrameProposal } from '../use-cases/decide-frame-proposal';
import { ProposeFrameAct } from '../use-cases/propose-frame-act';
import { ReadFrameProposals } from '../use-cases/read-frame-proposals';
import { ExportProposalsQueryDto } from './export-query.dto';
import { EffectDto, effectDto } from './effect.dto';
import { FrameActDto, FrameActQueryDto } from './frame-act.dto';
import {
  FrameProposalDto,
  frameProposalDto,
  ProposalCommentDto,
  ProposalFiguresDto,
  ProposalQueryDto,
  ProposalRejectionDto,
} from './frame-proposal.dto';

const ID = { name: 'id', type: String, format: 'uuid' } as const;

@ApiTags('finance')
@Controller('api/finance/proposals')
export class FrameProposalsController {
  constructor(
    private readonly proposing: ProposeFrameAct,
    private readonly deciding: DecideFrameProposal,
    private readonly proposals: ReadFrameProposals,
    private readonly files: ExportProposals,
  ) {}

  /** What was proposed, what waits for a second person first; the 200 newest. */
  @Get()
  @Operation('frameProposals.list', { summary: 'Acts on frames that were proposed' })
  @ApiOkResponse({ type: [FrameProposalDto] })
  async list(
    @Query() { state }: ProposalQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<FrameProposalDto[]> {
    return (await this.proposals.list(state)).map((proposal) => frameProposalDto(proposal, actor));
  }

  /** The list as a file, kroner, in its order, with the filter and who made it. */
  @Get('export')
  @Operation('frameProposals.export', { summary: 'Save the proposals as a file' })
  @ApiProduces(...EXPORTED)
  @ApiOkResponse(EXPORTED_FILE)
  async export(
    @Query() { format, state }: ExportProposalsQueryDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendSheet(await this.files.run(state, actor), format, reply);
  }

  /** How many proposals there are, and how many of them wait for a second person. */
  @Get('figures')
  @Operation('frameProposals.figures', { summary: 'How many proposals there are' })
  @ApiOkResponse({ type: ProposalFiguresDto })
  figures(): Promise<ProposalFiguresDto> {
    return this.proposals.count();
  }

  /**
   * Each account an act would touch, before and after, in øre; nothing is booked. Refused as the act itself would be:
   * frame_exhausted {remaining}, unknown_frame, unknown_measure, period_closed, decision_reference_missing and more.
   */
  @Get('effects')
  @Operation('frameProposals.effects', { summary: 'What an act on a frame would do' })
  @ApiOkResponse({ type: [EffectDto] })
  async effects(@Query() query: FrameActQueryDto, @CurrentActor() actor: Actor): Promise<EffectDto[]> {
    return answer(await this.proposing.effects(query, actor)).map(effectDto);
  }

  /** One proposal. Refused: not_found. */
  @Get(':id')
  @Operation('frameProposals.read', { summary: 'Read a proposal' })
  @ApiParam(ID)
  @Versioned()
  @ApiOkResponse({ type: FrameProposalDto })
  async read(@Param('id', ObjectId) id: string, @CurrentActor() actor: Actor): Promise<FrameProposalDto> {
    return frameProposalDto(answer(await this.proposals.one(id)), actor);
  }

  /** Proposes an act; another person approves it within 30 days. Refused as its effects are. */
  @Post()
  @Operation('frameProposals.create', { summary: 'Propose an act on a frame' })
  @Versioned()
  @ApiCreatedResponse({ type: FrameProposalDto })
  async create(@Body() body: FrameActDto, @CurrentActor() actor: Actor): Promise<FrameProposalDto> {
    return frameProposalDto(answer(await this.proposing.run(body, actor)), actor);
  }

  /**
   * Books what was proposed; never by the proposer. Refused: same_person, already_decided, proposal_expired,
   * above_your_limit, and whatever the ledger refuses now.
   */
  @Post(':id/approve')
  @HttpCode(200)
  @Operation('frameProposals.approve', { summary: 'Approve a proposal' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: FrameProposalDto })
  async approve(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: ProposalCommentDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<FrameProposalDto> {
    const asked = { id, actor, expectedVersion, ...(comment !== undefined && { comment }) };
    return frameProposalDto(answer(await this.deciding.approve(asked)), actor);
  }

  /** Says no to a proposal, and why. Refused: same_person, already_decided, proposal_expired. */
  @Post(':id/reject')
  @HttpCode(200)
  @Operation('frameProposals.reject', { summary: 'Reject a proposal' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: FrameProposalDto })
  async reject(
    @Param('id', ObjectId) id: string,
    @Body() { comment }: ProposalRejectionDto,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<FrameProposalDto> {
    const asked = { id, actor, expectedVersion, comment };
    return frameProposalDto(answer(await this.deciding.reject(asked)), actor);
  }

  /** Takes one's own proposal back. Refused: not_found for somebody else's, already_decided, proposal_expired. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Operation('frameProposals.withdraw', { summary: 'Withdraw a proposal' })
  @ApiParam(ID)
  @NeedsVersion()
  @Versioned()
  @ApiOkResponse({ type: FrameProposalDto })
  async withdraw(
    @Param('id', ObjectId) id: string,
    @CurrentActor() actor: Actor,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<FrameProposalDto> {
    return frameProposalDto(answer(await this.deciding.withdraw({ id, actor, expectedVersion })), actor);
  }
}
