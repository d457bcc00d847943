import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Eligibility } from '../../api/contract';
import { clockOf, dayOf } from '../../lib/dates';
import { Alert, Paragraph } from '../../ui/digdir';
import { Source, ToBeConfirmed } from '../../ui/source';

const COLOURS = { yes: 'success', no: 'warning', unclear: 'info' } as const;

/** The answer in a sentence, then each demand with what the register says of it and where the demand stands. */
export function EligibilityAnswer({ answer }: { answer: Eligibility }): ReactElement {
  const { t } = useTranslation('eligibility');
  const { name, orgnr, verdict, rows, fetchedAt } = answer;
  return (
    <>
      <Alert data-color={COLOURS[verdict]}>
        <Paragraph>{t(`verdict.${verdict}`, { name })}</Paragraph>
      </Alert>
      <ul className="demands">
        {rows.map((row) => (
          <li key={row.id} data-met={row.met}>
            <span className="demand-met">{t(`met.${row.met}`)}</span>
            <div>
              <strong>{row.label}</strong>
              <span className="under">{row.explanation}</span>
              <Source name={row.source} toBeConfirmed={row.toBeConfirmed} />
            </div>
          </li>
        ))}
      </ul>
      <ToBeConfirmed rows={rows} />
      <p className="source">
        {t('register', { date: dayOf(fetchedAt), time: clockOf(fetchedAt) })}{' '}
        <a
          className="ds-link"
          href={`https://virksomhet.brreg.no/nb/oppslag/enheter/${orgnr}`}
          rel="noreferrer"
        >
          {t('wrong')}
        </a>
      </p>
      <p className="source">{t('note')}</p>
    </>
  );
}
