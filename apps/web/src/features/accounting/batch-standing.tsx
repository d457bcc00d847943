import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentBatch } from '../../api/accounting-queries';
import { Tag } from '../../ui/digdir';

/** How far the payments of a batch have come. */
export function BatchStanding({ batch }: { batch: PaymentBatch }): ReactElement {
  const { t } = useTranslation('accounting');
  const { payments, paid, failed } = batch;
  const waiting = payments - paid - failed;
  return (
    <span className="tags">
      {paid > 0 && (
        <Tag data-color="success" data-size="sm">
          {t('standing.paid', { count: paid })}
        </Tag>
      )}{' '}
      {failed > 0 && (
        <Tag data-color="danger" data-size="sm">
          {t('standing.failed', { count: failed })}
        </Tag>
      )}{' '}
      {waiting > 0 && (
        <Tag data-color="warning" data-size="sm">
          {t('standing.sent', { count: waiting })}
        </Tag>
      )}
    </span>
  );
}
