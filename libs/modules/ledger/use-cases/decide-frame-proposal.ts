import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { FrameProposal } from '@tilsagn/domain/ledger/frame-proposals';
import { approvalRefused, rejectionRefused } from '@tilsagn/domain/ledger/proposal-actions';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { FrameActs } from '../frame-acts';
import { type Decided, FrameProposals } from '../persistence/frame-proposals';
import { TellOfProposal } from '../tell-of-proposal';

export interface ProposalToDecide {
  readonly id: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
  readonly comment?: string;
}

/** The second person's part of a proposal, and the proposer's own way out of it. */
@Injectable()
export class DecideFrameProposal {
  constructor(
    private readonly units: UnitOfWork,
    private readonly acts: FrameActs,
    private readonly proposals: FrameProposals,
    private readonly telling: TellOfProposal,
    private readonly clock: Clock,
  ) {}

  /**
   * Does what was proposed. Refused: not_found, stale_version, already_decided, proposal_expired, same_person,
   * above_your_limit, and whatever the ledger refuses now.
   */
  approve(asked: ProposalToDecide): Promise<Result<FrameProposal>> {
    return this.decide(asked, async (proposal) => {
      const refused = approvalRefused(proposal, asked.actor);
      if (refused !== undefined) return refused;
      const { act, proposedBy } = proposal;
      const by = { preparedBy: proposedBy, approvedBy: asked.actor.sub };
      const posted = await this.acts.perform(proposal.id, act, by);
      return posted.ok ? ok({ state: 'approved', transferIds: posted.value.transferIds }) : posted;
    });
  }

  /** Says no, with the reason. Refused: not_found, stale_version, already_decided, proposal_expired, same_person. */
  reject(asked: ProposalToDecide): Promise<Result<FrameProposal>> {
    return this.decide(
      asked,
      (proposal) => rejectionRefused(proposal, asked.actor) ?? ok({ state: 'rejected' }),
    );
  }

  /** The proposer takes it back. Refused: not_found (also for what another proposed), stale_version, already_decided. */
  withdraw(asked: ProposalToDecide): Promise<Result<FrameProposal>> {
    return this.decide(asked, ({ proposedBy }) =>
      proposedBy === asked.actor.sub ? ok({ state: 'withdrawn' }) : Refused.because('not_found'),
    );
  }

  private decide(
    { id, expectedVersion, actor, comment }: ProposalToDecide,
    how: (proposal: FrameProposal) => Outcome | Promise<Outcome>,
  ): Promise<Result<FrameProposal>> {
    const today = this.clock.today();
    return this.units.run(async () => {
      const proposal = await this.proposals.lock(id, today);
      if (proposal === undefined) return Refused.because('not_found');
      if (proposal.version !== expectedVersion) return Refused.because('stale_version');
      if (proposal.state === 'expired') return Refused.because('proposal_expired');
      if (proposal.state !== 'proposed') return Refused.because('already_decided');
      const outcome = await how(proposal);
      if (!outcome.ok) return outcome;
      const words = comment === undefined ? {} : { comment };
      await this.proposals.decide(id, { ...outcome.value, by: actor.sub, ...words });
      const { state } = outcome.value;
      if (state !== 'withdrawn') await this.telling.decided(id, proposal.proposedBy, state);
      const decided = await this.proposals.read(id, today);
      return decided === undefined ? Refused.because('not_found') : ok(decided);
    });
  }
}

type Outcome = Result<Pick<Decided, 'state' | 'transferIds'>>;
