import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, ChecklistRow } from '../../api/contract';
import { Details } from '../../ui/details';
import { Heading } from '../../ui/digdir';
import { Source, ToBeConfirmed } from '../../ui/source';

/** Conditions, each with how it is met. */
export function ChecklistRows({ rows }: { rows: readonly ChecklistRow[] }): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <ul className="demands">
      {rows.map((row) => (
        <li key={row.id} data-met={row.met}>
          <span className="demand-met">{t(`checklist.${row.met}`)}</span>
          <div>
            <strong>{row.label}</strong>
            <span className="under">{row.explanation}</span>
            {row.met === 'no' && row.stops !== undefined && row.stops.length > 0 && (
              <span className="under">
                {t(row.override === true ? 'checklist.stopsUnless' : 'checklist.stops')}
              </span>
            )}
            <Source name={row.source} toBeConfirmed={row.toBeConfirmed} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The conditions of the rule set: what is not met and what must be judged first, the rest behind one line. */
export function ChecklistPanel({ view }: { view: CaseView }): ReactElement | null {
  const { t } = useTranslation('cases');
  const { checklist } = view;
  if (checklist.length === 0) return null;
  const met = checklist.filter((row) => row.met === 'yes');
  const first = [
    ...checklist.filter((row) => row.met === 'no'),
    ...checklist.filter((row) => row.met === 'judge'),
  ];
  return (
    <section className="box" aria-labelledby="vilkar">
      <Heading level={3} data-size="2xs" id="vilkar">
        {t('checklist.title')}
      </Heading>
      {first.length === 0 ? <p>{t('checklist.allMet')}</p> : <ChecklistRows rows={first} />}
      {met.length > 0 && (
        <Details summary={t('checklist.met', { count: met.length })}>
          <ChecklistRows rows={met} />
        </Details>
      )}
      <ToBeConfirmed rows={checklist} />
    </section>
  );
}
