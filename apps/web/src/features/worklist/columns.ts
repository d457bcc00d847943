import type { WorklistColumn } from '../../api/contract';

export const ALL_COLUMNS = [
  'applicant',
  'project',
  'call',
  'status',
  'waiting',
  'applied',
  'recommended',
  'granted',
  'submitted',
  'age',
  'deadline',
  'assignee',
  'messages',
] as const satisfies readonly WorklistColumn[];

const FIRST: readonly WorklistColumn[] = [
  'applicant',
  'project',
  'status',
  'applied',
  'recommended',
  'age',
  'deadline',
  'assignee',
  'messages',
];
const PLACE = 'tilsagn.worklist.columns';

const known = (text: string | null | undefined): WorklistColumn[] =>
  ALL_COLUMNS.filter((column) => text?.split(',').includes(column));

/** The columns in the address, else those chosen last in this browser, else those everybody starts with. */
export function columnsOf(address: string | undefined): readonly WorklistColumn[] {
  const asked = known(address);
  if (asked.length > 0) return asked;
  const remembered = known(window.localStorage.getItem(PLACE));
  return remembered.length > 0 ? remembered : FIRST;
}

export function rememberColumns(columns: readonly WorklistColumn[]): void {
  window.localStorage.setItem(PLACE, columns.join(','));
}
