import type { Actions } from '@tilsagn/domain/workflow/allowed-actions';
import { hindranceDtos, type PaymentRequestView } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';

type ActionParts = Pick<PaymentRequestView, 'allowedActions' | 'hindrances'>;

/** Buttons and hindrances in the reader's language. */
export const actionsView = ({ actions, hindrances }: Actions): ActionParts => ({
  allowedActions: actions.map(({ action, label, demands }) => ({ action, label: said(label), demands })),
  hindrances: hindranceDtos(
    hindrances.map(({ action, label, reasons }) => ({ action, label: said(label), reasons })),
  ),
});
