import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentRequest } from '../../api/contract';
import { dayOf } from '../../lib/dates';
import { formatAccount } from '../../lib/mod11';
import { kroner } from '../../lib/money';
import { StatusTag } from '../../ui/status-tag';

export function MyPaymentRequests({
  requests,
}: {
  requests: readonly PaymentRequest[];
}): ReactElement | null {
  const { t } = useTranslation('apply');
  if (requests.length === 0) return null;
  return (
    <ul className="request-list">
      {requests.map((request) => (
        <li key={request.id}>
          <div>
            <strong className="num">{kroner(request.requestedOre)}</strong>
            <span className="subtle">
              {t('money.requested', { number: request.sequence, date: dayOf(request.requestedAt) })}
              {' · '}
              <span className="num nowrap">{formatAccount(request.accountNumber)}</span>
            </span>
            {request.rejection !== null && <span>{request.rejection}</span>}
          </div>
          <StatusTag
            state={request.state}
            text={
              request.paidOn === null ? request.stateText : `${request.stateText} ${dayOf(request.paidOn)}`
            }
          />
        </li>
      ))}
    </ul>
  );
}
