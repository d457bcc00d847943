import type { WorklistSort } from '../api/contract';

/** What stands in the address of the worklist; it can be kept as a bookmark or sent to a colleague. */
export interface WorklistSearch {
  /** States, «alle» for all; nothing: all that is open. */
  status?: string | undefined;
  ordning?: string | undefined;
  utlysning?: string | undefined;
  behandler?: string | undefined;
  kommune?: string | undefined;
  /** Deadline passed or at most so many days ahead. */
  innen?: number | undefined;
  fristFra?: string | undefined;
  fristTil?: string | undefined;
  sendtFra?: string | undefined;
  sendtTil?: string | undefined;
  /** Øre. */
  fra?: number | undefined;
  til?: number | undefined;
  q?: string | undefined;
  sort?: WorklistSort | undefined;
  kolonner?: string | undefined;
}
