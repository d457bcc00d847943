import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries';
import type { WorklistItem } from '../../api/contract';
import { shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import { DataTable, type Column } from '../../ui/data-table';
import { Deadline } from '../../ui/deadline';
import { StatusTag } from '../../ui/status-tag';

const sum = (ore: number | null): string => (ore === null ? '–' : amount(ore));

type Order = 'caseNumber' | 'appliedOre' | 'submittedOn' | 'deadline';

interface Props {
  items: readonly WorklistItem[];
  sort: string | undefined;
  onSort: (sort: Order | `-${Order}`) => void;
}

export function WorklistTable({ items, sort, onSort }: Props): ReactElement {
  const { t } = useTranslation('cases');
  const { data: me } = useSuspenseQuery(meQuery);
  const columns: Column<WorklistItem, Order>[] = [
    {
      key: 'case',
      head: t('column.case'),
      sort: 'caseNumber',
      cell: (item) => (
        <Link className="ds-link num nowrap" to="/saker/$id" params={{ id: item.id }}>
          {item.caseNumber ?? '–'}
        </Link>
      ),
    },
    {
      key: 'applicant',
      head: t('column.applicant'),
      cell: (item) => (
        <>
          <span className="strong">{item.applicantName}</span>
          {item.municipalityName !== null && <span className="under">{item.municipalityName}</span>}
        </>
      ),
    },
    {
      key: 'project',
      head: t('column.project'),
      cell: (item) => (
        <>
          {item.title ?? '–'}
          <span className="under">{item.callName}</span>
        </>
      ),
    },
    {
      key: 'status',
      head: t('column.status'),
      cell: (item) => <StatusTag state={item.state} text={item.stateText} />,
    },
    {
      key: 'applied',
      head: t('column.applied'),
      numeric: true,
      sort: 'appliedOre',
      cell: (item) => sum(item.appliedOre),
    },
    {
      key: 'granted',
      head: t('column.granted'),
      minor: true,
      numeric: true,
      cell: (item) => sum(item.grantedOre ?? item.recommendedOre),
    },
    {
      key: 'submitted',
      head: t('column.submitted'),
      minor: true,
      sort: 'submittedOn',
      cell: (item) => (
        <>
          <span className="num nowrap">{item.submittedOn === null ? '–' : shortDate(item.submittedOn)}</span>
          {item.ageDays !== null && <span className="under">{t('column.age', { count: item.ageDays })}</span>}
        </>
      ),
    },
    {
      key: 'deadline',
      head: t('column.deadline'),
      sort: 'deadline',
      cell: (item) => <Deadline date={item.deadline} today={me.today} />,
    },
    {
      key: 'assignee',
      minor: true,
      head: t('column.assignee'),
      cell: (item) => item.assignedTo?.name ?? t('filter.nobody'),
    },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      columns={columns}
      rows={items}
      rowKey={(item) => item.id}
      sort={sort}
      onSort={onSort}
    />
  );
}
