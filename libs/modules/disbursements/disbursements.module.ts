import { Module } from '@nestjs/common';
import { LedgerModule } from '@tilsagn/modules/ledger';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { DisbursementsContributor } from './case-file/disbursements-contributor';
import { PaymentRequestController } from './http/payment-request.controller';
import { RequestPaymentController } from './http/request-payment.controller';
import { MoneyOfCase } from './money-of-case';
import { PaymentMachine } from './payment-machine';
import { PaymentRequestViews } from './payment-request-views';
import { PaymentHistory } from './persistence/payment-history';
import { PaymentRequests } from './persistence/payment-requests';
import { MovePaymentRequest } from './use-cases/move-payment-request';
import { RequestPayment } from './use-cases/request-payment';
import { ConfirmPayment, RejectPayment, SendPayment } from './workflow/ledger.effects';
import { OpenPaymentRequest } from './workflow/open-payment-request.effect';
import { LastPaymentDoneGuard, NoOpenPaymentGuard, SomethingClaimableGuard } from './workflow/payment.guards';

const useCases = [MovePaymentRequest, RequestPayment];

@Module({
  imports: [LedgerModule, SchemesModule, WorkflowModule],
  controllers: [PaymentRequestController, RequestPaymentController],
  providers: [
    ...useCases,
    ConfirmPayment,
    DisbursementsContributor,
    LastPaymentDoneGuard,
    MoneyOfCase,
    NoOpenPaymentGuard,
    OpenPaymentRequest,
    PaymentHistory,
    PaymentMachine,
    PaymentRequestViews,
    PaymentRequests,
    RejectPayment,
    SendPayment,
    SomethingClaimableGuard,
  ],
  exports: [...useCases, PaymentRequestViews],
})
export class DisbursementsModule {}
