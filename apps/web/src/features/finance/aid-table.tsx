import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AidToReport } from '../../api/aid-queries';
import { shortDate } from '../../lib/dates';
import { currentLocale } from '../../lib/language';
import { formatOrgnr } from '../../lib/mod11';
import { amount } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/digdir';

const TEN_THOUSANDTHS = 10_000;
const FOUR = { minimumFractionDigits: 4 } as const;

/** Whole euros. */
const euros = (count: number): string => amount(count * 100);

function Doubt({ is }: { is: boolean }): ReactElement | null {
  const { t } = useTranslation('aid');
  if (!is) return null;
  return (
    <span className="under">
      <Tag data-color="warning" data-size="sm">
        {t('toBeConfirmed')}
      </Tag>
    </span>
  );
}

function CaseNumber({ award: { caseId, caseNumber } }: { award: AidToReport }): ReactElement {
  const { t } = useTranslation('aid');
  const number = caseNumber === '' ? t('noNumber') : caseNumber;
  if (caseId === null) return <span className="num nowrap">{number}</span>;
  return (
    <Link className="ds-link num nowrap" to="/saker/$id" params={{ id: caseId }} search={{ fane: 'vedtak' }}>
      {number}
    </Link>
  );
}

function Rate({ award: { nokPerEur, rateOn, rateToBeConfirmed } }: { award: AidToReport }): ReactElement {
  const { t } = useTranslation('aid');
  return (
    <>
      {nokPerEur === null
        ? t('rateUnknown')
        : (nokPerEur / TEN_THOUSANDTHS).toLocaleString(currentLocale(), FOUR)}
      {rateOn !== null && <span className="under">{t('rateOn', { date: shortDate(rateOn) })}</span>}
      <Doubt is={rateToBeConfirmed} />
    </>
  );
}

/** Awards to report: each with its rate, what of it must be confirmed, and the last day to report it. */
export function AidTable({ awards }: { awards: readonly AidToReport[] }): ReactElement {
  const { t } = useTranslation('aid');
  return (
    <DataTable
      caption={t('title')}
      rows={awards}
      rowKey={({ caseId, caseNumber, orgnr, grantedOn }) => caseId ?? `${caseNumber} ${orgnr} ${grantedOn}`}
      columns={[
        { key: 'case', head: t('column.case'), cell: (award) => <CaseNumber award={award} /> },
        {
          key: 'company',
          head: t('column.company'),
          cell: ({ orgnr, applicantName }) => (
            <>
              <Link className="ds-link" to="/virksomheter/$orgnr" params={{ orgnr }}>
                {applicantName}
              </Link>{' '}
              <span className="subtle num nowrap">{formatOrgnr(orgnr)}</span>
            </>
          ),
        },
        {
          key: 'grantedOn',
          head: t('column.grantedOn'),
          cell: ({ grantedOn }) => <span className="num nowrap">{shortDate(grantedOn)}</span>,
        },
        { key: 'basis', head: t('column.basis'), cell: ({ basis }) => t(`basis.${basis}`) },
        {
          key: 'granted',
          head: t('column.granted'),
          numeric: true,
          cell: ({ grantedOre }) => amount(grantedOre),
        },
        {
          key: 'euro',
          head: t('column.euro'),
          numeric: true,
          cell: ({ grantedEur }) => (grantedEur === null ? '–' : euros(grantedEur)),
        },
        { key: 'rate', head: t('column.rate'), numeric: true, cell: (award) => <Rate award={award} /> },
        {
          key: 'reportBy',
          head: t('column.reportBy'),
          cell: ({ reportBy, fromEur, thresholdToBeConfirmed }) => (
            <>
              <span className="num nowrap">{shortDate(reportBy)}</span>
              <span className="under">{t('threshold', { euro: euros(fromEur) })}</span>
              <Doubt is={thresholdToBeConfirmed} />
            </>
          ),
        },
      ]}
    />
  );
}
