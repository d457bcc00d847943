import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearEnd } from '../../../api/act-queries';
import { kroner } from '../../../lib/money';
import { Alert, Heading } from '../../../ui/digdir';
import { useIsFinance } from './use-is-finance';

/** What must be gone before the first act, each with the way to it. */
export function YearEndBlocks({ end }: { end: YearEnd }): ReactElement | null {
  const { t } = useTranslation('acts');
  const isFinance = useIsFinance();
  const { blocks, payments, year } = end;
  if (blocks.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={3} data-size="2xs">
        {t('year.blocks')}
      </Heading>
      <ul>
        {blocks.map(({ code, text }) => (
          <li key={code}>
            {text}{' '}
            {code === 'earlier_year_open' && (
              <Link className="ds-link" to="/okonomi/arsslutt" search={{ ar: year - 1, ramme: end.frame }}>
                {t('year.toYear', { year: year - 1 })}
              </Link>
            )}
            {code === 'payments_under_way' && (
              <>
                {isFinance && (
                  <Link className="ds-link" to="/okonomi/utbetalinger">
                    {t('year.toPayments')}
                  </Link>
                )}
                <ul>
                  {payments.map(({ paymentId, caseId, caseNumber, applicantName, amountOre }) => (
                    <li key={paymentId}>
                      <Link
                        className="ds-link"
                        to="/saker/$id"
                        params={{ id: caseId }}
                        search={{ fane: 'utbetaling' }}
                      >
                        {t('year.payment', {
                          name: [applicantName, caseNumber].filter((part) => part !== null).join(', '),
                          amount: kroner(amountOre),
                        })}
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
