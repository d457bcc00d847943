import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentRequest } from '../api/contract';
import { dayOf } from '../lib/dates';
import { formatAccount } from '../lib/mod11';
import { kroner } from '../lib/money';
import { Alert, Paragraph } from '../ui/digdir';
import { Hindrances } from '../ui/hindrances';
import { StatusTag } from '../ui/status-tag';
import { PaymentActions } from './payment-actions';

function People({ request }: { request: PaymentRequest }): ReactElement | null {
  const { t } = useTranslation('money');
  const said = [
    request.attestedBy && t('paymentRequest.attestedBy', { name: request.attestedBy.name }),
    request.authorisedBy && t('paymentRequest.authorisedBy', { name: request.authorisedBy.name }),
    request.paidOn && t('paymentRequest.paidOn', { date: dayOf(request.paidOn) }),
  ].filter(Boolean);
  return said.length === 0 ? null : <p className="source">{said.join(' · ')}</p>;
}

function Card({ request, inCase }: { request: PaymentRequest; inCase: boolean }): ReactElement {
  const { t } = useTranslation('money');
  return (
    <li className="box payment">
      <div className="payment-head">
        <div>
          {!inCase && (
            <p className="kicker">
              <Link
                className="ds-link num"
                to="/saker/$id"
                params={{ id: request.caseId }}
                search={{ fane: 'utbetaling' }}
              >
                {request.caseNumber}
              </Link>
              <span>{request.applicantName}</span>
            </p>
          )}
          <strong className="num big">{kroner(request.requestedOre)}</strong>
          <p className="subtle">
            {t('paymentRequest.line', { number: request.sequence, date: dayOf(request.requestedAt) })}{' '}
            <span className="num nowrap">{formatAccount(request.accountNumber)}</span>
          </p>
        </div>
        <StatusTag state={request.state} text={request.stateText} />
      </div>
      {request.accountBefore !== null && (
        <Alert data-color="warning" data-size="sm">
          <Paragraph>
            {t('paymentRequest.otherAccount', {
              account: formatAccount(request.accountBefore.accountNumber),
              date: dayOf(request.accountBefore.usedOn),
            })}
          </Paragraph>
        </Alert>
      )}
      {request.note !== null && request.note !== '' && <p className="quote as-written">{request.note}</p>}
      {request.rejection !== null && <p className="quote as-written">{request.rejection}</p>}
      <People request={request} />
      <Hindrances hindrances={request.hindrances} caseId={request.caseId} />
      <PaymentActions request={request} />
    </li>
  );
}

/** Payment requests with what may be done with each. */
export function PaymentList({
  requests,
  inCase = false,
}: {
  requests: readonly PaymentRequest[];
  inCase?: boolean;
}): ReactElement {
  return (
    <ul className="card-list">
      {requests.map((request) => (
        <Card key={request.id} request={request} inCase={inCase} />
      ))}
    </ul>
  );
}
