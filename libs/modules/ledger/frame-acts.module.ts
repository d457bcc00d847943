import { Module } from '@nestjs/common';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { Exporter } from './export/exporter';
import { ExportProposals } from './export/export-proposals';
import { ExportYearEnd } from './export/export-year-end';
import { FrameActs } from './frame-acts';
import { FrameProposalsController } from './http/frame-proposals.controller';
import { YearEndsController } from './http/year-ends.controller';
import { LedgerModule } from './ledger.module';
import { FrameProposals } from './persistence/frame-proposals';
import { TellOfProposal } from './tell-of-proposal';
import { DecideFrameProposal } from './use-cases/decide-frame-proposal';
import { ProposeFrameAct } from './use-cases/propose-frame-act';
import { ReadFrameProposals } from './use-cases/read-frame-proposals';
import { ReadYearEnd } from './use-cases/read-year-end';

/** What finance does to frames: proposed by one, approved by another, year-end included. */
@Module({
  imports: [LedgerModule, NotificationsModule],
  controllers: [FrameProposalsController, YearEndsController],
  providers: [
    DecideFrameProposal,
    Exporter,
    ExportProposals,
    ExportYearEnd,
    FrameActs,
    FrameProposals,
    ProposeFrameAct,
    ReadFrameProposals,
    ReadYearEnd,
    TellOfProposal,
  ],
})
export class FrameActsModule {}
