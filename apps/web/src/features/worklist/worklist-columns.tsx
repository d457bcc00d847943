import type { TFunction } from 'i18next';
import type { WorklistColumn, WorklistItem } from '../../api/contract';
import { shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import type { Column } from '../../ui/data-table';
import { Deadline } from '../../ui/deadline';
import { StatusTag } from '../../ui/status-tag';
import { WaitingPlace } from './waiting-place';

export type Order =
  | 'caseNumber'
  | 'applicantName'
  | 'call'
  | 'state'
  | 'appliedOre'
  | 'recommendedOre'
  | 'submittedOn'
  | 'deadline'
  | 'assignee';

type Cells = Record<WorklistColumn, Omit<Column<WorklistItem, Order>, 'key' | 'head'>>;

/** A case that has waited so long is old. */
const OLD_DAYS = 30;
const sum = (ore: number | null): string => (ore === null ? '–' : amount(ore));

/** What each column shows and how it is sorted. */
export const cells = (t: TFunction<'worklist'>, today: string): Cells => ({
  applicant: {
    sort: 'applicantName',
    cell: (item) => (
      <>
        <span className="strong">{item.applicantName}</span>
        {item.municipalityName !== null && <span className="under">{item.municipalityName}</span>}
      </>
    ),
  },
  project: {
    cell: (item) => (
      <>
        <span className="as-written">{item.title ?? '–'}</span>
        <span className="under">{item.callName}</span>
      </>
    ),
  },
  call: { sort: 'call', minor: true, cell: (item) => item.callName },
  status: {
    sort: 'state',
    cell: (item) => (
      <>
        <StatusTag state={item.state} text={item.stateText} /> <WaitingPlace place={item.waitingPlace} />
      </>
    ),
  },
  waiting: { numeric: true, cell: ({ waitingPlace }) => waitingPlace ?? '–' },
  applied: { sort: 'appliedOre', numeric: true, cell: (item) => sum(item.appliedOre) },
  recommended: {
    sort: 'recommendedOre',
    numeric: true,
    minor: true,
    cell: (item) => sum(item.recommendedOre),
  },
  granted: { numeric: true, minor: true, cell: (item) => sum(item.grantedOre) },
  submitted: {
    sort: 'submittedOn',
    minor: true,
    cell: (item) => (
      <span className="num nowrap">{item.submittedOn === null ? '–' : shortDate(item.submittedOn)}</span>
    ),
  },
  age: {
    sort: 'submittedOn',
    cell: ({ ageDays, submittedOn }) =>
      ageDays === null ? (
        '–'
      ) : (
        <span className="age" data-old={ageDays > OLD_DAYS}>
          <span className="nowrap">{t('age.days', { count: ageDays })}</span>
          {ageDays > OLD_DAYS && <span className="under">{t('age.old')}</span>}
          {ageDays <= OLD_DAYS && submittedOn !== null && (
            <span className="under num">{shortDate(submittedOn)}</span>
          )}
        </span>
      ),
  },
  deadline: {
    sort: 'deadline',
    cell: (item) => <Deadline date={item.deadline} today={today} text={item.deadlineText} />,
  },
  assignee: { sort: 'assignee', cell: (item) => item.assignedTo?.name ?? t('filter.nobody') },
  messages: {
    cell: ({ unreadMessages }) =>
      unreadMessages === 0 ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="ds-sr-only">{t('messages.none')}</span>
        </>
      ) : (
        <strong className="unread">{t('messages.unread', { count: unreadMessages })}</strong>
      ),
  },
});
