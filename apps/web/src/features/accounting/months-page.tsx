import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  reconciledYearQuery,
  type EntriesImported,
  type ReconciledMonth,
} from '../../api/accounting-queries';
import { meQuery } from '../../api/queries';
import { amount } from '../../lib/money';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Alert, Heading, Paragraph, Tag } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { CsvDrop } from './csv-drop';
import { FileFaults } from './file-faults';
import { monthName } from './month-name';
import { useCsvUpload } from './use-csv-upload';
import { useIsFinance } from './use-is-finance';
import './accounting.css';

const route = getRouteApi('/okonomi/avstemming');
const YEARS_BACK = 3;

function ImportEntries(): ReactElement {
  const { t } = useTranslation('accounting');
  const send = useCsvUpload<EntriesImported>({ path: '/api/finance/reconciliation/entries' });
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('entries.title')}
      </Heading>
      <div className="accounting-part">
        <Paragraph className="subtle">{t('entries.help')}</Paragraph>
        <CsvDrop label={t('entries.upload')} busy={send.isPending} onFile={(file) => send.mutate(file)} />
        <FileFaults error={send.error} />
        {send.data !== undefined && (
          <Alert data-color="success" role="status">
            {t('entries.done', { imported: send.data.imported, skipped: send.data.skipped })}
          </Alert>
        )}
      </div>
    </section>
  );
}

export function SignedTag({ month }: { month: ReconciledMonth }): ReactElement {
  const { t } = useTranslation('accounting');
  if (month.signOff === null) {
    return (
      <Tag data-color="neutral" data-size="sm">
        {month.ended ? t('month.open') : t('month.running')}
      </Tag>
    );
  }
  const standing = month.changedSince ? 'changed' : month.closed ? 'signed' : 'once';
  return (
    <Tag data-color={standing === 'signed' ? 'success' : 'warning'} data-size="sm">
      {t(`month.${standing}`)}
    </Tag>
  );
}

function Months({ months }: { months: readonly ReconciledMonth[] }): ReactElement {
  const { t } = useTranslation('accounting');
  return (
    <DataTable
      caption={t('months.caption')}
      rows={months}
      rowKey={({ period }) => period}
      columns={[
        {
          key: 'month',
          head: t('column.month'),
          cell: ({ period }) => (
            <Link className="ds-link strong" to="/okonomi/avstemming/$period" params={{ period }}>
              {monthName(period)}
            </Link>
          ),
        },
        { key: 'matched', head: t('group.matched'), numeric: true, cell: ({ figures }) => figures.matched },
        {
          key: 'differing',
          head: t('group.differing'),
          numeric: true,
          cell: ({ figures }) => figures.differing,
        },
        { key: 'here', head: t('group.only_here'), numeric: true, cell: ({ figures }) => figures.onlyHere },
        {
          key: 'there',
          head: t('group.only_there'),
          numeric: true,
          cell: ({ figures }) => figures.onlyThere,
        },
        {
          key: 'hereSum',
          head: t('column.here'),
          numeric: true,
          cell: ({ figures }) => amount(figures.hereOre),
        },
        {
          key: 'thereSum',
          head: t('column.there'),
          numeric: true,
          cell: ({ figures }) => amount(figures.thereOre),
        },
        { key: 'signed', head: t('column.signed'), cell: (month) => <SignedTag month={month} /> },
      ]}
    />
  );
}

/** The months of a year: the ledger's payments held against the accounting system's postings. */
export function MonthsPage(): ReactElement {
  const { t } = useTranslation('accounting');
  const { data: me } = useSuspenseQuery(meQuery);
  const isFinance = useIsFinance();
  const newest = Number(me.today.slice(0, 4));
  const year = route.useSearch().ar ?? newest;
  const query = useQuery(reconciledYearQuery(year));
  return (
    <Page width="wide" title={t('months.title', { year })} intro={t('months.intro')}>
      <nav className="pills" aria-label={t('months.years')}>
        {Array.from({ length: YEARS_BACK }, (_, back) => newest - back).map((each) => (
          <Link
            key={each}
            to="/okonomi/avstemming"
            search={{ ar: each }}
            aria-current={each === year ? 'page' : undefined}
          >
            {each}
          </Link>
        ))}
      </nav>
      <Async query={query} rows={12}>
        {(months) => (
          <>
            <Months months={months} />
            <ExportLinks path="/api/finance/reconciliation/export" query={{ year }} />
          </>
        )}
      </Async>
      {isFinance && <ImportEntries />}
    </Page>
  );
}
