import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Repayments, Settlement } from '../api/contract';
import { longDate, shortDate } from '../lib/dates';
import { kroner } from '../lib/money';
import { Heading, Paragraph } from '../ui/digdir';
import { RepaymentFacts } from './repayment-facts';

interface Props {
  repayments: Repayments;
  settlement: Settlement | null;
}

function Owed({ repayments }: { repayments: Repayments }): ReactElement {
  const { t } = useTranslation('recoveries');
  const { claimedOre, repaidOre, outstandingOre, dueOn } = repayments;
  if (claimedOre === 0) return <Paragraph>{t('mine.repaid', { amount: kroner(repaidOre) })}</Paragraph>;
  const left = (): string => {
    const amount = kroner(outstandingOre);
    if (outstandingOre === 0) return t('mine.done');
    return dueOn === null
      ? t('mine.payNoDate', { amount })
      : t('mine.pay', { amount, date: longDate(dueOn) });
  };
  return (
    <>
      <Paragraph>{t('mine.claimed', { amount: kroner(claimedOre) })}</Paragraph>
      <Paragraph>
        <strong>{left()}</strong>
      </Paragraph>
    </>
  );
}

function Why({ settlement }: { settlement: Settlement }): ReactElement {
  const { t } = useTranslation('recoveries');
  const { paidOre, rightOre, reasons } = settlement;
  return (
    <>
      <Heading level={3} data-size="2xs" className="push-down">
        {t('mine.why')}
      </Heading>
      <Paragraph>{t('mine.whyText', { paid: kroner(paidOre), right: kroner(rightOre) })}</Paragraph>
      {reasons !== null && <p className="quote as-written">{reasons}</p>}
    </>
  );
}

/** What the applicant has to pay back, by when and why, and what has been paid and given up. */
export function MyRepayments({ repayments, settlement }: Props): ReactElement {
  const { t } = useTranslation('recoveries');
  const claims = settlement !== null && settlement.recoveryOre > 0;
  return (
    <section className="box">
      <Heading level={2} data-size="xs">
        {t('title')}
      </Heading>
      <Owed repayments={repayments} />
      <RepaymentFacts repayments={repayments} />
      {repayments.items.length > 0 && (
        <ul className="plain-list">
          {repayments.items.map(({ kindText, amountOre, on }, place) => (
            <li key={`${on} ${String(place)}`}>
              {t('mine.entry', { kind: kindText, amount: kroner(amountOre), date: shortDate(on) })}
            </li>
          ))}
        </ul>
      )}
      {claims && <Why settlement={settlement} />}
    </section>
  );
}
