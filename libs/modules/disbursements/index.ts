export { DisbursementsModule } from './disbursements.module';
export { PaymentRequestViews } from './payment-request-views';
export { MovePaymentRequest, type PaymentStep } from './use-cases/move-payment-request';
export { RequestPayment, type AskForPayment } from './use-cases/request-payment';
