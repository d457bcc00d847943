/** What kind of no a refusal is; the HTTP layer makes a status of it, the commands an exit code. */
export type RefusalCategory =
  | 'bad_request'
  | 'conflict'
  | 'forbidden'
  | 'invalid'
  | 'method'
  | 'not_found'
  | 'precondition_required'
  | 'stale'
  | 'too_large'
  | 'too_many'
  | 'unauthenticated'
  | 'unavailable'
  | 'unsupported_type';

/**
 * Every refusal the product can give: code → category. One line each, in alphabetical order; the sentence the
 * user reads stands under the same code in locales/nb/problems.json (design.md section 2, issue 2).
 */
export const REFUSALS = {
  above_claimable: 'invalid',
  above_computed: 'invalid',
  above_your_limit: 'forbidden',
  acceptance_deadline_passed: 'conflict',
  acceptance_not_overdue: 'conflict',
  action_not_allowed_in_state: 'conflict',
  already_decided: 'conflict',
  answers_too_large: 'too_large',
  application_incomplete: 'invalid',
  attachment_missing: 'invalid',
  bad_account_number: 'invalid',
  bad_amount: 'invalid',
  bad_cursor: 'bad_request',
  bad_date: 'invalid',
  bad_file_name: 'invalid',
  bad_if_match: 'bad_request',
  bad_key: 'invalid',
  bad_municipality: 'invalid',
  bad_orgnr: 'invalid',
  bad_quotes: 'invalid',
  bad_request: 'bad_request',
  bad_value: 'invalid',
  body_too_large: 'too_large',
  call_not_open: 'conflict',
  case_closed: 'conflict',
  case_not_sent: 'conflict',
  claim_exceeded: 'conflict',
  comment_required: 'invalid',
  commitment_exceeded: 'conflict',
  company_bankrupt: 'invalid',
  company_struck_off: 'invalid',
  csrf_refused: 'forbidden',
  deadline_out_of_range: 'invalid',
  decision_reference_missing: 'invalid',
  declaration_no_bound_time: 'invalid',
  declaration_not_mandatory: 'invalid',
  declaration_not_started: 'invalid',
  declaration_truthful: 'invalid',
  definition_faulty: 'invalid',
  duplicate_case_number: 'conflict',
  ends_before_start: 'invalid',
  exists_with_different_content: 'conflict',
  file_damaged: 'invalid',
  file_empty: 'invalid',
  file_encrypted: 'invalid',
  file_infected: 'invalid',
  file_too_large: 'too_large',
  financing_unbalanced: 'invalid',
  forbidden: 'forbidden',
  frame_exhausted: 'conflict',
  idempotency_key_bad: 'bad_request',
  idempotency_key_required: 'bad_request',
  idempotency_key_reused: 'invalid',
  image_too_large: 'invalid',
  impartiality_not_declared: 'conflict',
  last_administrator: 'conflict',
  last_payment_missing: 'conflict',
  legal_form_excluded: 'invalid',
  login_failed: 'unauthenticated',
  login_required: 'unauthenticated',
  login_unavailable: 'unavailable',
  malformed_json: 'bad_request',
  method_not_allowed: 'method',
  must_be_empty: 'invalid',
  not_a_draft: 'conflict',
  not_a_number: 'invalid',
  not_allowed_here: 'invalid',
  not_found: 'not_found',
  not_impartial: 'conflict',
  not_utf8: 'invalid',
  not_your_company: 'forbidden',
  nothing_claimable: 'conflict',
  nothing_recommended: 'conflict',
  nothing_to_answer: 'conflict',
  nothing_to_recover: 'conflict',
  one_file_at_a_time: 'invalid',
  other_year: 'invalid',
  out_of_range: 'invalid',
  outside_county: 'invalid',
  own_case: 'forbidden',
  own_roles: 'forbidden',
  paid_before_sent: 'invalid',
  paid_exceeded: 'conflict',
  paid_in_future: 'invalid',
  payment_exceeded: 'conflict',
  payment_on_its_way: 'conflict',
  payment_resolved: 'conflict',
  period_reversed: 'invalid',
  project_not_ended: 'conflict',
  reason_required: 'invalid',
  recovery_open: 'conflict',
  register_unavailable: 'unavailable',
  request_in_progress: 'conflict',
  required: 'invalid',
  reservation_exceeded: 'conflict',
  role_exists: 'conflict',
  role_may_not: 'forbidden',
  same_person: 'forbidden',
  same_source_and_target: 'invalid',
  settlement_not_proposed: 'conflict',
  stale_version: 'stale',
  starts_before_submission: 'invalid',
  temporarily_busy: 'unavailable',
  too_few_employees: 'invalid',
  too_few_rows: 'invalid',
  too_long: 'invalid',
  too_many_employees: 'invalid',
  too_many_files: 'conflict',
  too_many_requests: 'too_many',
  too_many_rows: 'invalid',
  too_short: 'invalid',
  two_persons_required: 'forbidden',
  unknown_attachment_kind: 'invalid',
  unknown_category: 'invalid',
  unknown_company: 'invalid',
  unknown_file: 'invalid',
  unknown_frame: 'invalid',
  unknown_measure: 'invalid',
  unknown_path: 'not_found',
  unknown_payment: 'not_found',
  unknown_scheme: 'invalid',
  unknown_word: 'invalid',
  unsafe_file: 'invalid',
  unsupported_media_type: 'unsupported_type',
  validation_failed: 'invalid',
  version_required: 'precondition_required',
  wrong_file_type: 'unsupported_type',
  wrong_order: 'invalid',
} as const satisfies Record<string, RefusalCategory>;

export type RefusalCode = keyof typeof REFUSALS;

/** The category of a code. Throws on a code that is not in the catalogue: that is a bug, not a refusal. */
export function categoryOf(code: string): RefusalCategory {
  const category = (REFUSALS as Readonly<Record<string, RefusalCategory>>)[code];
  if (category === undefined) throw new RangeError(`a refusal outside the catalogue: ${code}`);
  return category;
}
