import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rate } from '../../api/contract';
import { Heading } from '../../ui/digdir';

export function CallRates({ rates }: { rates: readonly Rate[] }): ReactElement | null {
  const { t } = useTranslation('front');
  if (rates.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="xs">
        {t('call.rates')}
      </Heading>
      <dl className="rates">
        {rates.map((rate) => (
          <div key={rate.label}>
            <dt>
              {rate.label}
              <span className="source">
                {t('call.source', { source: rate.source })}
                {rate.toBeConfirmed && ` · ${t('call.toBeConfirmed')}`}
              </span>
            </dt>
            <dd>{rate.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
