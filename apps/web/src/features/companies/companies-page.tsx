import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { companySearchQuery, type FoundCompany } from '../../api/company-queries';
import { shortDate } from '../../lib/dates';
import { formatOrgnr } from '../../lib/mod11';
import { amount } from '../../lib/money';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Button, Tag } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';

const route = getRouteApi('/virksomheter');

function Found({
  companies,
  onClear,
}: {
  companies: readonly FoundCompany[];
  onClear: () => void;
}): ReactElement {
  const { t } = useTranslation('companies');
  if (companies.length === 0) {
    return (
      <EmptyState text={t('search.none')}>
        <Button variant="secondary" onClick={onClear}>
          {t('search.clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('search.title')}
      rows={companies}
      rowKey={({ orgnr }) => orgnr}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          cell: ({ orgnr, name, stoppedOn }) => (
            <>
              <Link className="ds-link" to="/virksomheter/$orgnr" params={{ orgnr }}>
                {name}
              </Link>{' '}
              {stoppedOn !== null && (
                <Tag data-color="danger" data-size="sm">
                  {t('stoppedSince', { date: shortDate(stoppedOn) })}
                </Tag>
              )}
            </>
          ),
        },
        {
          key: 'orgnr',
          head: t('column.orgnr'),
          cell: ({ orgnr }) => <span className="num nowrap">{formatOrgnr(orgnr)}</span>,
        },
        { key: 'place', head: t('column.place'), cell: (row) => row.municipalityName ?? t('outside') },
        { key: 'cases', head: t('column.cases'), numeric: true, cell: ({ cases }) => cases },
        {
          key: 'granted',
          head: t('column.granted'),
          numeric: true,
          cell: ({ grantedOre }) => amount(grantedOre),
        },
      ]}
    />
  );
}

/** The companies that have had cases here, found by name or number. */
export function CompaniesPage(): ReactElement {
  const { t } = useTranslation('companies');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q ?? '');
  const wanted = typed.trim() === '' ? undefined : typed.trim();
  useEffect(() => {
    if (wanted === q) return;
    const timer = setTimeout(() => void navigate({ search: { q: wanted }, replace: true }), 300);
    return () => clearTimeout(timer);
  }, [wanted, q, navigate]);
  const list = useInfiniteQuery({ ...companySearchQuery(q), placeholderData: keepPreviousData });
  return (
    <Page
      width="wide"
      title={t('search.title')}
      intro={t('search.intro')}
      aside={
        <Link className="ds-link" to="/stotte">
          {t('aid.toReport')}
        </Link>
      }
    >
      <search className="filters">
        <TextField
          id="filter-q"
          label={t('search.field')}
          value={typed}
          onChange={setTyped}
          maxLength={100}
        />
      </search>
      <Async query={list} rows={8}>
        {({ pages }) => (
          <>
            <p className="subtle" role="status">
              {t('search.count', { count: pages[0]?.total ?? 0 })}
            </p>
            <Found companies={pages.flatMap(({ items }) => items)} onClear={() => setTyped('')} />
            {list.hasNextPage && (
              <Button
                variant="secondary"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t('search.more')}
              </Button>
            )}
          </>
        )}
      </Async>
    </Page>
  );
}
