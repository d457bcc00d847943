import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rate } from '../../api/contract';
import { Heading } from '../../ui/digdir';
import { Source, ToBeConfirmed } from '../../ui/source';

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
              <Source name={rate.source} toBeConfirmed={rate.toBeConfirmed} />
            </dt>
            <dd>{rate.value}</dd>
          </div>
        ))}
      </dl>
      <ToBeConfirmed rows={rates} />
    </section>
  );
}
