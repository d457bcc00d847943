import type { Actions } from '@tilsagn/domain/workflow/allowed-actions';
import { hindranceDtos, type PaymentRequestView } from '@tilsagn/modules/workflow';

type ActionParts = Pick<PaymentRequestView, 'allowedActions' | 'hindrances'>;

/** Buttons and hindrances in bokmål. */
export const actionsView = ({ actions, hindrances }: Actions): ActionParts => ({
  allowedActions: actions.map(({ action, label, demands }) => ({ action, label: label.nb, demands })),
  hindrances: hindranceDtos(
    hindrances.map(({ action, label, reasons }) => ({ action, label: label.nb, reasons })),
  ),
});
