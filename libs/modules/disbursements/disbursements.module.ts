import { Module } from '@nestjs/common';
import { Exporter, LedgerModule } from '@tilsagn/modules/ledger';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { BookRecovery } from './book-recovery';
import { DisbursementsContributor } from './case-file/disbursements-contributor';
import { RecoveriesContributor } from './case-file/recoveries-contributor';
import { ExportPaymentRequests } from './export/export-payment-requests';
import { ExportRecoveries } from './export/export-recoveries';
import { PaymentRequestListsController } from './http/payment-request-lists.controller';
import { PaymentRequestController } from './http/payment-request.controller';
import { RecoveriesController } from './http/recoveries.controller';
import { RecoveryListsController } from './http/recovery-lists.controller';
import { AskBeforeAuthorising } from './http/register-question';
import { RequestPaymentController } from './http/request-payment.controller';
import { MoneyOfCase } from './money-of-case';
import { PaymentMachine } from './payment-machine';
import { PaymentRequestViews } from './payment-request-views';
import { PaymentHistory } from './persistence/payment-history';
import { PaymentRequests } from './persistence/payment-requests';
import { Recoveries } from './persistence/recoveries';
import { RecoveryHistory } from './persistence/recovery-history';
import { RecoveryMachine } from './recovery-machine';
import { RecoveryViews } from './recovery-views';
import { RuleOfRepayments } from './rule-of-repayments';
import { TellOfRecovery } from './tell-of-recovery';
import { DecideRecovery } from './use-cases/decide-recovery';
import { MovePaymentRequest } from './use-cases/move-payment-request';
import { ProposeRecovery } from './use-cases/propose-recovery';
import { RequestPayment } from './use-cases/request-payment';
import { ConfirmPayment, RejectPayment, SendPayment } from './workflow/ledger.effects';
import { OpenPaymentRequest } from './workflow/open-payment-request.effect';
import { LastPaymentDoneGuard, NoOpenPaymentGuard, SomethingClaimableGuard } from './workflow/payment.guards';

const useCases = [DecideRecovery, MovePaymentRequest, ProposeRecovery, RequestPayment];

@Module({
  imports: [LedgerModule, NotificationsModule, OrganisationsModule, SchemesModule, WorkflowModule],
  controllers: [
    PaymentRequestController,
    PaymentRequestListsController,
    RecoveriesController,
    RecoveryListsController,
    RequestPaymentController,
  ],
  providers: [
    ...useCases,
    AskBeforeAuthorising,
    BookRecovery,
    ConfirmPayment,
    DisbursementsContributor,
    ExportPaymentRequests,
    ExportRecoveries,
    Exporter,
    LastPaymentDoneGuard,
    MoneyOfCase,
    NoOpenPaymentGuard,
    OpenPaymentRequest,
    PaymentHistory,
    PaymentMachine,
    PaymentRequestViews,
    PaymentRequests,
    Recoveries,
    RecoveriesContributor,
    RecoveryHistory,
    RecoveryMachine,
    RecoveryViews,
    RejectPayment,
    RuleOfRepayments,
    SendPayment,
    SomethingClaimableGuard,
    TellOfRecovery,
  ],
  exports: [...useCases, PaymentRequestViews],
})
export class DisbursementsModule {}
