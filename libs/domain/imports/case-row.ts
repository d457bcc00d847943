import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { RowReader } from '@tilsagn/domain/imports/row-reader';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { type Ore, ZERO } from '@tilsagn/domain/money/ore';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';

export const CASE_COLUMNS = [
  'external_id',
  'case_number',
  'scheme',
  'call',
  'year',
  'frame',
  'measure',
  'orgnr',
  'applicant',
  'municipality_number',
  'submitted_on',
  'decided_on',
  'outcome',
  'applied_kr',
  'granted_kr',
  'disbursed_kr',
  'closed_on',
  'provider_type',
  'participants',
  'participating_orgnrs',
  'purpose',
] as const;

export type CaseColumn = (typeof CASE_COLUMNS)[number];

export const OUTCOMES = ['granted', 'partly_granted', 'rejected', 'dismissed', 'withdrawn', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const PROVIDER_TYPES = [
  'specialist_firm',
  'solution_supplier',
  'university',
  'university_college',
  'vocational_college',
  'upper_secondary',
  'study_association',
  'internal',
  'other',
] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];

/** One historical award, free of faults of form. */
export interface CaseRow {
  readonly row: number;
  readonly externalId: string;
  readonly caseNumber: string;
  readonly scheme: string;
  readonly call: string;
  readonly measure: MeasureRef;
  readonly orgnr: string;
  readonly applicant: string;
  readonly municipalityNumber: string;
  readonly submittedOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  readonly outcome: Outcome;
  readonly appliedOre: Ore;
  readonly grantedOre: Ore;
  readonly disbursedOre: Ore;
  readonly closedOn: IsoDate | null;
  readonly providerType: ProviderType | null;
  readonly participants: number | null;
  readonly participatingOrgnrs: readonly string[];
  readonly purpose: string | null;
}

type Reader = RowReader<CaseColumn>;

/** Whether the outcome promises money. */
export const isGranted = (outcome: Outcome | undefined): boolean =>
  outcome === 'granted' || outcome === 'partly_granted';

/**
 * Reads a row of a cases import (design.md section 8); checked for form, check digits, dates and words alone.
 * @param row the record's number, the header being 1
 * @returns the row, or each fault of form as a reason with its column
 */
export function readCaseRow(row: number, cells: readonly string[], dialect: Dialect): Result<CaseRow> {
  const reader: Reader = new RowReader(row, CASE_COLUMNS, cells, dialect);
  reader.requiredText('outcome');
  const outcome = reader.word('outcome', OUTCOMES);
  const value: CaseRow = {
    row,
    externalId: reader.requiredText('external_id'),
    caseNumber: reader.requiredText('case_number'),
    scheme: reader.requiredText('scheme'),
    call: key(reader, 'call'),
    measure: {
      frame: key(reader, 'frame'),
      year: reader.required('year', (column) => reader.year(column), 0),
      measure: key(reader, 'measure'),
    },
    orgnr: reader.required('orgnr', (column) => reader.orgnr(column), ''),
    applicant: reader.requiredText('applicant'),
    municipalityNumber: reader.required('municipality_number', () => readMunicipality(reader), ''),
    ...readDates(reader, outcome),
    outcome: outcome ?? 'open',
    appliedOre: reader.requiredAmount('applied_kr'),
    ...readAmounts(reader, outcome),
    providerType: reader.word('provider_type', PROVIDER_TYPES) ?? null,
    participants: readParticipants(reader),
    participatingOrgnrs: readOrgnrs(reader),
    purpose: reader.isEmpty('purpose') ? null : reader.text('purpose'),
  };
  return refuseIfAny(reader.faults()) ?? ok(value);
}

const key = (reader: Reader, column: CaseColumn): string =>
  reader.required(column, (each) => reader.key(each), '');

const readMunicipality = (reader: Reader): string | undefined =>
  reader.matching('municipality_number', (text) => /^[0-9]{4}$/.test(text), 'bad_municipality');

function readDates(
  reader: Reader,
  outcome: Outcome | undefined,
): Pick<CaseRow, 'submittedOn' | 'decidedOn' | 'closedOn'> {
  const submittedOn = reader.required('submitted_on', (column) => reader.date(column), '');
  const decidedOn = reader.date('decided_on') ?? null;
  const closedOn = reader.date('closed_on') ?? null;
  if (outcome === 'open') reader.mustBeEmpty('decided_on', 'closed_on');
  else if (outcome !== undefined && outcome !== 'withdrawn') reader.requiredText('decided_on');
  if (decidedOn !== null && decidedOn < submittedOn) reader.fault('decided_on', 'wrong_order');
  if (closedOn !== null && closedOn < (decidedOn ?? submittedOn)) reader.fault('closed_on', 'wrong_order');
  return { submittedOn, decidedOn, closedOn };
}

function readAmounts(
  reader: Reader,
  outcome: Outcome | undefined,
): Pick<CaseRow, 'grantedOre' | 'disbursedOre'> {
  const granted = isGranted(outcome);
  const grantedOre = granted ? reader.requiredAmount('granted_kr') : reader.amount('granted_kr');
  const disbursedOre = reader.amount('disbursed_kr');
  if (granted && grantedOre !== ZERO && disbursedOre > grantedOre)
    reader.fault('disbursed_kr', 'wrong_order');
  if (outcome !== undefined && !granted) {
    if (grantedOre !== ZERO) reader.fault('granted_kr', 'must_be_empty');
    if (disbursedOre !== ZERO) reader.fault('disbursed_kr', 'must_be_empty');
  }
  return { grantedOre, disbursedOre };
}

function readParticipants(reader: Reader): number | null {
  const text = reader.matching('participants', (each) => /^[0-9]{1,6}$/.test(each), 'bad_amount');
  return text === undefined ? null : Number(text);
}

function readOrgnrs(reader: Reader): string[] {
  const orgnrs = reader.text('participating_orgnrs').split(/\s+/).filter(Boolean);
  if (!orgnrs.every(isOrgnr)) reader.fault('participating_orgnrs', 'bad_orgnr');
  return orgnrs;
}
