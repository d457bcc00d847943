import type { Actions } from '@tilsagn/domain/workflow/allowed-actions';
import type { PaymentRequestView } from '@tilsagn/modules/workflow';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';

type ActionParts = Pick<PaymentRequestView, 'allowedActions' | 'hindrances'>;

/** Buttons and hindrances in bokmål; of a hindrance's reasons the first is told. */
export const actionsView = ({ actions, hindrances }: Actions): ActionParts => ({
  allowedActions: actions.map(({ action, label, demands }) => ({ action, label: label.nb, demands })),
  hindrances: hindrances.flatMap(({ action, label, reasons }) =>
    reasons
      .slice(0, 1)
      .map((reason) => ({ action, label: label.nb, code: reason.code, message: sentenceFor(reason) })),
  ),
});
