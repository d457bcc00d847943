/** The orders of the worklist; with a minus the other way round. What a case lacks stands last both ways. */
export const SORTS = [
  'submittedOn',
  '-submittedOn',
  'deadline',
  '-deadline',
  'appliedOre',
  '-appliedOre',
  'recommendedOre',
  '-recommendedOre',
  'caseNumber',
  '-caseNumber',
  'applicantName',
  '-applicantName',
  'call',
  '-call',
  'state',
  '-state',
  'assignee',
  '-assignee',
] as const;

export type WorklistSort = (typeof SORTS)[number];
