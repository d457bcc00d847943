import type { Template } from '@tilsagn/modules/notifications';

export type Audience = 'applicant' | 'caseworker' | 'caseworkers' | 'approvers' | 'finance';

/** Which news an action is to whom; an action that is reached in two ways has one line for both. */
const NEWS: Readonly<Record<Audience, Readonly<Record<string, Template>>>> = {
  applicant: {
    submit: 'receipt',
    request_information: 'information_requested',
    resume: 'assessment_resumed',
    approve: 'award_made',
    send_letter: 'decision_made',
    expire: 'offer_expired',
    make_final_report_due: 'final_report_due',
    settle: 'settled',
    close: 'case_closed',
    return: 'payment_returned',
    confirm: 'payment_confirmed',
  },
  caseworker: {
    withdraw: 'application_withdrawn',
    answer: 'information_given',
    return: 'recommendation_returned',
    approve: 'decision_approved',
    reject: 'decision_approved',
    dismiss: 'decision_approved',
    accept: 'accepted',
    decline: 'declined',
    expire: 'offer_expired',
    request_payment: 'payment_requested',
    deliver_final_report: 'final_report_delivered',
    settle: 'settled',
    confirm: 'payment_confirmed',
  },
  caseworkers: { submit: 'application_submitted' },
  approvers: {
    recommend: 'recommendation_ready',
    propose_settlement: 'settlement_proposed',
    attest: 'payment_attested',
  },
  finance: { settle: 'recovery_claimed', authorise: 'payment_authorised' },
};

/** News of a payment request where the action has the same name as one of the case. */
const PAYMENT_NEWS: Readonly<Record<string, Template>> = {
  return: 'payment_returned',
  reject: 'payment_rejected',
};

/**
 * The news that an action is to an audience. Throws where the definition tells somebody something that has no words:
 * a test holds every definition against this.
 */
export function templateOf(
  audience: Audience,
  action: string,
  subject: 'case' | 'payment_request' | 'recovery',
  recovery: boolean,
): Template {
  if (audience === 'applicant' && recovery) return 'recovery_claimed';
  const template =
    (subject === 'payment_request' ? PAYMENT_NEWS[action] : undefined) ?? NEWS[audience][action];
  if (template === undefined) throw new Error(`no news for ${audience} of ${action}`);
  return template;
}

/** News that lays something on the recipient's desk, until the thing has moved on. */
const ASKING: readonly Template[] = [
  'application_submitted',
  'decision_made',
  'final_report_delivered',
  'final_report_due',
  'information_given',
  'information_requested',
  'payment_attested',
  'payment_authorised',
  'payment_rejected',
  'payment_requested',
  'payment_returned',
  'recommendation_ready',
  'recommendation_returned',
  'settlement_proposed',
];

/** Whether the recipient is to do something, as long as the case or payment request stays where the action put it. */
export const asksForSomething = (template: Template): boolean => ASKING.includes(template);
