import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failedFiguresQuery, failedPaymentsQuery, type FailedPayment } from '../../api/accounting-queries';
import { shortDate } from '../../lib/dates';
import { formatAccount } from '../../lib/mod11';
import { kroner } from '../../lib/money';
import { ExportLinks } from '../../saving/export-links';
import { ShownOf } from '../../saving/shown-of';
import { Async } from '../../ui/async';
import { Button, Tag } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { CaseLink } from './case-link';
import { ApproveDialog, CorrectDialog } from './failed-payment-dialogs';

const COLOR = { to_correct: 'danger', to_approve: 'warning', ready: 'success' } as const;

function Corrected({ payment }: { payment: FailedPayment }): ReactElement | null {
  const { t } = useTranslation('accounting');
  const { correction } = payment;
  if (correction === null) return null;
  return (
    <>
      <p className="quote as-written">{correction.comment}</p>
      <p className="source">
        {t('failed.correctedBy', { name: correction.correctedByName })}
        {correction.changesAccount && (
          <>
            {' · '}
            <span className="num nowrap">
              {t('failed.newAccount', { account: formatAccount(correction.accountNumber) })}
            </span>
          </>
        )}
        {correction.approvedByName !== null &&
          ` · ${t('failed.approvedBy', { name: correction.approvedByName })}`}
      </p>
    </>
  );
}

function Card({ payment }: { payment: FailedPayment }): ReactElement {
  const { t } = useTranslation('accounting');
  const [asked, setAsked] = useState<'correct' | 'approve' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <li className="box payment">
      <div className="payment-head">
        <div>
          <p className="kicker">
            <CaseLink id={payment.caseId} number={payment.caseNumber} /> <span>{payment.applicantName}</span>
          </p>
          <strong className="num big">{kroner(payment.amountOre)}</strong>
          <p className="subtle">
            {t('failed.line', { date: shortDate(payment.failedOn) })}{' '}
            <span className="num nowrap">{formatAccount(payment.accountNumber)}</span>
          </p>
        </div>
        <Tag data-color={COLOR[payment.standing]} data-size="sm" className="status-tag">
          {t(`failed.${payment.standing}`)}
        </Tag>
      </div>
      {payment.reason !== null && <p className="quote as-written">{payment.reason}</p>}
      <Corrected payment={payment} />
      {payment.allowedActions.length > 0 && (
        <div className="button-row">
          {payment.allowedActions.map((action) => (
            <Button key={action} data-size="sm" onClick={() => setAsked(action)}>
              {t(`failed.${action}`)} <span className="ds-sr-only">{payment.caseNumber}</span>
            </Button>
          ))}
        </div>
      )}
      {asked === 'correct' && <CorrectDialog payment={payment} onClose={close} />}
      {asked === 'approve' && <ApproveDialog payment={payment} onClose={close} />}
    </li>
  );
}

/** Payments that came back and have not gone out again: why, and what is done about each. */
export function FailedPaymentsPage(): ReactElement {
  const { t } = useTranslation('accounting');
  const query = useQuery(failedPaymentsQuery);
  const figures = useQuery(failedFiguresQuery);
  return (
    <Page
      title={t('failed.title')}
      intro={t('failed.intro')}
      kicker={
        <Link className="ds-link" to="/okonomi/bilag">
          {t('vouchers.title')}
        </Link>
      }
    >
      <Async query={query} rows={3}>
        {(payments) =>
          payments.length === 0 ? (
            <EmptyState text={t('failed.none')} />
          ) : (
            <>
              <ul className="card-list">
                {payments.map((payment) => (
                  <Card key={payment.id} payment={payment} />
                ))}
              </ul>
              <ShownOf shown={payments.length} of={figures.data?.failed} />
              <ExportLinks path="/api/finance/failed-payments/export" />
            </>
          )
        }
      </Async>
    </Page>
  );
}
