import type { SavedFilter, WorklistColumn } from '../../api/contract';
import type { WorklistSearch } from '../../areas/worklist-search';

/** Stands in the address when the list is to hold everything. */
export const ALL = 'alle';
export const OPEN = 'open';

/** The filter as the server takes it. */
export function filterOf(search: WorklistSearch): SavedFilter {
  const { status = OPEN } = search;
  const filter: Record<keyof SavedFilter, string | number | undefined> = {
    state: status === ALL ? undefined : status,
    scheme: search.ordning,
    call: search.utlysning,
    assignee: search.behandler,
    municipality: search.kommune,
    dueWithin: search.innen,
    deadlineFrom: search.fristFra,
    deadlineTo: search.fristTil,
    submittedFrom: search.sendtFra,
    submittedTo: search.sendtTil,
    appliedFrom: search.fra,
    appliedTo: search.til,
    q: search.q,
    sort: search.sort,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The address that shows a filter; every parameter is there, so that none is left of what stood before. */
export function searchOf(filter: SavedFilter, columns: readonly WorklistColumn[] = []): WorklistSearch {
  return {
    status: filter.state === undefined ? ALL : filter.state === OPEN ? undefined : filter.state,
    ordning: filter.scheme,
    utlysning: filter.call,
    behandler: filter.assignee,
    kommune: filter.municipality,
    innen: filter.dueWithin,
    fristFra: filter.deadlineFrom,
    fristTil: filter.deadlineTo,
    sendtFra: filter.submittedFrom,
    sendtTil: filter.submittedTo,
    fra: filter.appliedFrom,
    til: filter.appliedTo,
    q: filter.q,
    sort: filter.sort,
    kolonner: columns.length === 0 ? undefined : columns.join(','),
  };
}

/** Whether two filters let the same cases through, whatever their order. */
export function sameFilter(one: SavedFilter, other: SavedFilter): boolean {
  const plain = (filter: SavedFilter): string =>
    JSON.stringify(filterOf(searchOf({ ...filter, sort: undefined })));
  return plain(one) === plain(other);
}
