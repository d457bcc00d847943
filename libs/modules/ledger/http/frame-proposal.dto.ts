import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Actor } from '@tilsagn/domain/access/actor';
import {
  type FrameProposal,
  PROPOSAL_STATES,
  type ProposalState,
} from '@tilsagn/domain/ledger/frame-proposals';
import {
  hindranceToApprove,
  PROPOSAL_ACTIONS,
  type ProposalAction,
  proposalActions,
} from '@tilsagn/domain/ledger/proposal-actions';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import { TextField } from '@tilsagn/platform/http/body-fields';
import { IsIn } from 'class-validator';
import { Optional } from '@tilsagn/platform/http/optional';
import { EffectDto, effectDto } from './effect.dto';
import { FrameActDto } from './frame-act.dto';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class ProposalQueryDto {
  @ApiPropertyOptional({ enum: PROPOSAL_STATES, enumName: 'ProposalState' })
  @Optional()
  @IsIn(PROPOSAL_STATES)
  readonly state?: ProposalState;
}

export class ProposalCommentDto {
  @TextField({ optional: true, max: 1_000, description: 'Words to whoever proposed it.' })
  readonly comment?: string;
}

export class ProposalRejectionDto {
  @TextField({ max: 1_000, description: 'Why not.' })
  readonly comment: string;
}

export class FrameProposalDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: FrameActDto })
  readonly act: FrameActDto;

  @ApiProperty({ type: [EffectDto], description: 'As they were foreseen when it was proposed.' })
  readonly effects: EffectDto[];

  @ApiProperty({ enum: PROPOSAL_STATES, enumName: 'ProposalState' })
  readonly state: ProposalState;

  @ApiProperty({ type: String })
  readonly proposedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly proposedAt: string;

  @ApiProperty({ type: String, format: 'date', description: 'The last day it can be approved.' })
  readonly expiresOn: string;

  @ApiProperty({
    type: Boolean,
    description: 'Whether the reader proposed it, and so may withdraw but not approve.',
  })
  readonly mine: boolean;

  @ApiProperty(TEXT_OR_NULL)
  readonly decidedBy: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' })
  readonly decidedAt: string | null;

  @ApiProperty(TEXT_OR_NULL)
  readonly comment: string | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'The transfers it led to.' })
  readonly transferIds: string[];

  @ApiProperty({
    enum: PROPOSAL_ACTIONS,
    enumName: 'ProposalAction',
    isArray: true,
    description: 'What the reader may do with it now.',
  })
  readonly allowedActions: ProposalAction[];

  @ApiProperty({ ...TEXT_OR_NULL, description: 'What keeps the reader from approving it, in words.' })
  readonly hindrance: string | null;
}

/** How many proposals there are: the list stops at 200. */
export class ProposalFiguresDto {
  @ApiProperty({ type: 'integer', description: 'That wait for a second person.' })
  readonly waiting: number;

  @ApiProperty({ type: 'integer' })
  readonly all: number;
}

/** A proposal as its reader sees it. */
export const frameProposalDto = (proposal: FrameProposal, reader: Actor): FrameProposalDto => ({
  id: proposal.id,
  version: proposal.version,
  act: proposal.act,
  effects: proposal.effects.map(effectDto),
  state: proposal.state,
  proposedBy: proposal.proposedByName,
  proposedAt: proposal.proposedAt.toISOString(),
  expiresOn: proposal.expiresOn,
  mine: proposal.proposedBy === reader.sub,
  decidedBy: proposal.decidedByName,
  decidedAt: proposal.decidedAt?.toISOString() ?? null,
  comment: proposal.comment,
  transferIds: [...proposal.transferIds],
  allowedActions: proposalActions(proposal, reader),
  hindrance: hindranceToApprove(proposal, reader)?.reasons.map((reason) => sentenceFor(reason))[0] ?? null,
});
