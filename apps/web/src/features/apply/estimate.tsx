import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../api/contract';
import { checkQuery } from '../../api/queries';
import { kroner } from '../../lib/money';
import { Heading } from '../../ui/digdir';
import { Facts } from '../../ui/facts';
import { Source, ToBeConfirmed } from '../../ui/source';
import { useDraft } from './use-draft';

type Told = Pick<Check, 'computation' | 'estimate'>;

function Figures({ computation, estimate }: Told): ReactElement {
  const { t } = useTranslation('draft');
  if (estimate === null) return <p className="subtle">{t('estimate.later')}</p>;
  const { costsOre, appliedOre, maximumOre, ownShareOre, limitedBy } = estimate;
  const rule = computation?.rows.find(({ id }) => id === limitedBy);
  const byCosts = costsOre > 0;
  const sums = [
    ...(byCosts
      ? [{ label: t('estimate.costs'), value: <span className="num nowrap">{kroner(costsOre)}</span> }]
      : []),
    ...(appliedOre === null
      ? []
      : [{ label: t('estimate.applied'), value: <span className="num nowrap">{kroner(appliedOre)}</span> }]),
    ...(byCosts
      ? [{ label: t('estimate.own'), value: <span className="num nowrap">{kroner(ownShareOre)}</span> }]
      : []),
  ];
  return (
    <>
      <p className="estimate-sum">
        {t('estimate.maximum')} <strong className="num nowrap">{kroner(maximumOre)}</strong>
      </p>
      {rule !== undefined && (
        <p className="subtle">
          {t('estimate.rule', { rule: rule.label })}
          <Source name={rule.source} toBeConfirmed={rule.toBeConfirmed} />
        </p>
      )}
      {appliedOre !== null && appliedOre > maximumOre && <p className="warn">{t('estimate.over')}</p>}
      <Facts facts={sums} />
      {rule !== undefined && <ToBeConfirmed rows={[rule]} />}
      <p className="source">{t('estimate.note')}</p>
    </>
  );
}

/** Beside the form while it is written: what the rules give for what was saved last, and which rule sets the limit. */
export function Estimate(): ReactElement | null {
  const { t } = useTranslation('draft');
  const { view } = useDraft();
  const { data } = useQuery(checkQuery(view.id));
  if (data === undefined) return null;
  return (
    <section className="estimate" aria-labelledby="beregning">
      <Heading level={2} data-size="2xs" id="beregning">
        {t('estimate.title')}
      </Heading>
      <Figures {...data} />
    </section>
  );
}
