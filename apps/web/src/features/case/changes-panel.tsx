import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerChange, Correction } from '../../api/contract';
import { changesQuery } from '../../api/staff-queries';
import { clockOf, dayOf, shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Heading } from '../../ui/digdir';
import { ProblemAlert } from '../../ui/problem-alert';

type Value = AnswerChange['before'];

function useShown(): (change: AnswerChange, value: Value) => string {
  const { t } = useTranslation('cases');
  return ({ widget }, value) => {
    if (value === null || value === '') return t('changes.empty');
    if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no');
    if (typeof value === 'number' && widget === 'money') return kroner(value);
    return typeof value === 'string' && widget === 'date' ? shortDate(value) : String(value);
  };
}

function Changed({ correction }: { correction: Correction }): ReactElement {
  const { t } = useTranslation('cases');
  const shown = useShown();
  const { at, by, changes } = correction;
  const label = ({ list, row, label: field }: AnswerChange): string =>
    list === null || row === null ? field : t('changes.row', { list, row, field });
  return (
    <>
      <p className="exchange-who">{t('changes.by', { name: by.name, date: dayOf(at), time: clockOf(at) })}</p>
      {changes.length === 0 ? (
        <p className="subtle">{t('changes.none')}</p>
      ) : (
        <dl className="facts">
          {changes.map((change) => (
            <div key={change.pointer}>
              <dt>{label(change)}</dt>
              <dd>
                <del className="as-written">
                  <span className="ds-sr-only">{t('changes.before')}: </span>
                  {shown(change, change.before)}
                </del>{' '}
                <ins className="as-written">
                  <span className="ds-sr-only">{t('changes.after')}: </span>
                  {shown(change, change.after)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** What the applicant changed after sending, each field as it stood and as it stands. */
export function ChangesPanel({ caseId }: { caseId: string }): ReactElement | null {
  const { t } = useTranslation('cases');
  const { data = [], error } = useQuery(changesQuery(caseId));
  if (error !== null) return <ProblemAlert error={error} />;
  if (data.length === 0) return null;
  return (
    <section className="box">
      <Heading level={3} data-size="2xs">
        {t('changes.title')}
      </Heading>
      {data.map((correction) => (
        <Changed key={correction.at} correction={correction} />
      ))}
    </section>
  );
}
