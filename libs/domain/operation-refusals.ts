import type { Operation } from '@tilsagn/domain/access/table';
import type { RefusalCode } from '@tilsagn/domain/refusals';

const STEP = ['action_not_allowed_in_state', 'role_may_not'] as const;
const STAFF_STEP = [...STEP, 'own_case'] as const;
const ASSESSMENT = [...STAFF_STEP, 'impartiality_not_declared', 'not_impartial'] as const;
const DECISION = [...ASSESSMENT, 'same_person', 'above_your_limit'] as const;
const REGISTER = [
  'company_bankrupt',
  'company_struck_off',
  'register_unavailable',
  'unknown_company',
] as const;
const FILE = [
  'bad_file_name',
  'file_damaged',
  'file_empty',
  'file_encrypted',
  'file_infected',
  'file_too_large',
  'image_too_large',
  'too_many_files',
  'unsafe_file',
  'wrong_file_type',
] as const;
const MESSAGE = ['case_not_sent', 'case_closed'] as const;
const RECEIVED_FILE = [
  'bad_amount',
  'bad_date',
  'bad_quotes',
  'bad_value',
  'file_empty',
  'must_be_empty',
  'not_utf8',
  'required',
  'too_many_rows',
  'unknown_word',
] as const;
const FRAME_ACT_FORM = [
  'required',
  'must_be_empty',
  'bad_date',
  'bad_amount',
  'period_reversed',
  'same_source_and_target',
  'decision_reference_missing',
] as const;
const FRAME_ACT = [
  'already_reversed',
  'frame_exhausted',
  'not_found',
  'not_reversible',
  'period_closed',
  'unknown_frame',
  'unknown_measure',
  'unknown_transfer',
] as const;
const PROPOSAL = ['already_decided', 'proposal_expired'] as const;
const ROLE_TERMS = [
  'own_roles',
  'bad_date',
  'period_reversed',
  'not_allowed_here',
  'unknown_scheme',
] as const;

/**
 * What an operation may be refused with beside what its guards say for every operation of its kind (log-in, key,
 * version, body, id). Stands in the API's description; a refusal that the tests see and that is not declared fails them.
 */
const DECLARED: Partial<Record<Operation, readonly RefusalCode[]>> = {
  'accounting.approveCorrection': [
    'action_not_allowed_in_state',
    'already_decided',
    'own_case',
    'same_person',
  ],
  'accounting.changeFormat': ['bad_value', 'required'],
  'accounting.correct': ['action_not_allowed_in_state', 'already_decided', 'bad_account_number', 'own_case'],
  'accounting.makeBatch': [
    ...STAFF_STEP,
    'bad_account_number',
    'bad_date',
    'bad_value',
    'commitment_exceeded',
    'correction_not_approved',
    'deadline_out_of_range',
    'not_found',
    'payment_not_corrected',
    'same_person',
    'stale_version',
  ],
  'accounting.receiveStatus': [...STAFF_STEP, ...RECEIVED_FILE],
  'applications.accept': [...STEP, 'acceptance_deadline_passed'],
  'applications.answer': [...STEP, 'nothing_to_answer'],
  'applications.attach': [...FILE, 'not_a_draft', 'unknown_attachment_kind'],
  'applications.attachToMessage': [...MESSAGE, ...FILE],
  'applications.chooseLanguage': ['not_a_draft'],
  'applications.correct': ['action_not_allowed_in_state', 'application_incomplete', 'answers_too_large'],
  'applications.decline': STEP,
  'applications.deliverFinalReport': [...STEP, 'unknown_category', 'commitment_exceeded'],
  'applications.removeAttachment': ['not_a_draft'],
  'applications.requestPayment': [
    ...STEP,
    'bad_account_number',
    'nothing_claimable',
    'above_claimable',
    'payment_on_its_way',
  ],
  'applications.saveAnswers': ['not_a_draft', 'answers_too_large'],
  'applications.start': [...REGISTER, 'bad_orgnr', 'not_your_company', 'unknown_word', 'call_not_open'],
  'applications.submit': [...STEP, ...REGISTER, 'application_incomplete', 'call_not_open'],
  'applications.withdraw': STEP,
  'applications.writeMessage': [...MESSAGE, 'unknown_file'],
  'auth.login': ['login_unavailable'],
  'calls.eligibility': [...REGISTER, 'bad_orgnr'],
  'cases.approve': [...DECISION, 'nothing_recommended', 'frame_exhausted', 'reservation_exceeded'],
  'cases.close': [...STAFF_STEP, 'last_payment_missing', 'payment_on_its_way'],
  'cases.declareImpartiality': ['own_case'],
  'cases.dismiss': DECISION,
  'cases.assign': ['not_a_caseworker'],
  'cases.assignable': ['not_a_caseworker'],
  'cases.attachToMessage': [...MESSAGE, ...FILE, 'own_case'],
  'cases.export': ['bad_date'],
  'cases.list': ['bad_cursor', 'bad_date'],
  'cases.proposeSettlement': [...ASSESSMENT, 'payment_on_its_way', 'project_not_ended'],
  'cases.recommend': [...ASSESSMENT, 'above_computed', 'frame_exhausted'],
  'cases.reject': DECISION,
  'cases.requestInformation': [...ASSESSMENT, 'bad_date', 'deadline_out_of_range'],
  'cases.resume': [...ASSESSMENT, 'comment_required'],
  'cases.return': DECISION,
  'cases.settle': [...DECISION, 'settlement_not_proposed', 'payment_on_its_way'],
  'cases.take': STAFF_STEP,
  'cases.writeMessage': [...MESSAGE, 'own_case', 'unknown_file'],
  'cases.writeNote': ['case_not_sent', 'own_case'],
  'frameProposals.approve': [
    ...PROPOSAL,
    ...FRAME_ACT,
    'above_your_limit',
    'earlier_year_open',
    'first_act_missing',
    'overbooked',
    'payments_under_way',
    'same_person',
  ],
  'frameProposals.create': [...FRAME_ACT_FORM, ...FRAME_ACT, 'year_not_over'],
  'frameProposals.effects': [...FRAME_ACT_FORM, ...FRAME_ACT, 'year_not_over'],
  'frameProposals.reject': [...PROPOSAL, 'same_person'],
  'frameProposals.withdraw': PROPOSAL,
  'ledger.balances': ['bad_date'],
  'ledger.exportOverview': ['bad_date'],
  'ledger.exportTransfers': ['bad_date'],
  'ledger.overview': ['bad_date'],
  'ledger.transfers': ['bad_date', 'bad_cursor'],
  'ledger.tree': ['bad_date'],
  'organisations.read': [...REGISTER, 'bad_orgnr'],
  'paymentRequests.attest': ASSESSMENT,
  'paymentRequests.authorise': DECISION,
  'paymentRequests.confirm': [
    ...STAFF_STEP,
    'bad_date',
    'paid_in_future',
    'paid_before_sent',
    'payment_exceeded',
  ],
  'paymentRequests.reject': STAFF_STEP,
  'paymentRequests.return': DECISION,
  'paymentRequests.send': [...STAFF_STEP, 'commitment_exceeded'],
  'reconciliation.import': [...RECEIVED_FILE, 'exists_with_different_content'],
  'reconciliation.note': ['bad_date', 'not_found'],
  'reconciliation.period': ['bad_date'],
  'reconciliation.signOff': ['bad_date', 'difference_without_note', 'period_not_ended', 'stale_version'],
  'roles.change': [...ROLE_TERMS, 'last_administrator'],
  'roles.grant': [...ROLE_TERMS, 'unknown_word', 'role_exists', 'request_in_progress'],
  'roles.revoke': ['own_roles', 'last_administrator'],
  'worklistViews.change': ['view_name_taken'],
  'worklistViews.create': ['view_name_taken', 'too_many_views'],
  'yearEnds.propose': ['decision_reference_missing', 'must_be_empty', 'required', 'year_not_over'],
};

/** The refusals declared for an operation. */
export const refusalsOf = (operation: Operation | undefined): readonly RefusalCode[] =>
  operation === undefined ? [] : (DECLARED[operation] ?? []);
