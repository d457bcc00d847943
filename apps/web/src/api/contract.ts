/** Shapes of the HTTP contract. Amounts are integers in øre, dates 'YYYY-MM-DD', moments ISO 8601. */
export type Role =
  | 'applicant'
  | 'caseworker'
  | 'approver'
  | 'finance'
  | 'scheme_administrator'
  | 'auditor'
  | 'system_administrator';

export interface Person {
  sub: string;
  name: string;
}

export interface Party {
  orgnr: string;
  name: string;
}

export interface User extends Person {
  roles: Role[];
  parties: Party[];
}

export interface Me {
  user: User | null;
  csrfToken: string;
  today: string;
  demo?: { mailUrl: string } | null;
}

export interface CallSummary {
  key: string;
  schemeKey: string;
  schemeName: string;
  name: string;
  summary: string;
  opensOn: string;
  closesOn: string | null;
  status: 'open' | 'upcoming' | 'closed';
}

export interface AttachmentRule {
  kind: string;
  label: string;
  required: boolean;
  mediaTypes: string[];
  maxBytes: number;
}

export interface Rate {
  label: string;
  value: string;
  source: string;
  toBeConfirmed: boolean;
}

export interface CallDetail extends CallSummary {
  page: { purpose: string; whoMayApply: string; covers: string; needed: string[]; howLong: string };
  rates: Rate[];
  attachments: AttachmentRule[];
}

export interface Organisation extends Party {
  form: string;
  employees: number | null;
  municipalityNumber: string;
  municipalityName: string | null;
  naceCode: string | null;
  bankrupt: boolean;
  deletedOn: string | null;
  language: string;
  fetchedAt: string;
}

export interface Attachment {
  id: string;
  kind: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  scan: string;
  uploadedAt: string;
}

export interface AllowedAction {
  action: string;
  label: string;
  demands: string[];
}

export interface Hindrance {
  action: string;
  label: string;
  code: string;
  message: string;
}

export interface Fault {
  field: string;
  code: string;
  message: string;
}
