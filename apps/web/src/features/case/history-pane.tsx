import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../api/queries';
import type { HistoryEntry } from '../../api/contract';
import { clockOf, dayOf, shortDate } from '../../lib/dates';
import { useRoleName } from '../../lib/use-role-name';
import { Async } from '../../ui/async';
import { SelectField } from '../../ui/select-field';

const SUBJECTS = ['case', 'payment_request', 'recovery'] as const;

/** The system is nobody: its role tells it all. */
const who = (name: string, role: string, key: string): string =>
  key === 'system' || name === role ? role : `${name}, ${role}`;

function Entry({ entry }: { entry: HistoryEntry }): ReactElement {
  const { t } = useTranslation('cases');
  const roleName = useRoleName();
  return (
    <li>
      <div className="history-when num">
        {shortDate(entry.businessDate)}
        <span className="under">{t('history.at', { date: dayOf(entry.at), time: clockOf(entry.at) })}</span>
      </div>
      <div>
        <strong>{entry.actionText}</strong>
        <span className="subtle">
          {who(entry.actorName, roleName(entry.actorRole), entry.actorRole)}
          {entry.subject === 'payment_request' && ` · ${t('history.payment')}`}
          {entry.subject === 'recovery' && ` · ${t('history.recovery')}`}
        </span>
        {entry.fromText !== entry.toText && (
          <span className="under">
            {entry.fromText === null
              ? entry.toText
              : t('history.change', { from: entry.fromText, to: entry.toText })}
          </span>
        )}
        {entry.comment !== null && entry.comment !== '' && (
          <p className="quote as-written">{entry.comment}</p>
        )}
      </div>
    </li>
  );
}

/** Who did what and when, newest last, as it was written down in the moment. */
export function HistoryPane({ caseId }: { caseId: string }): ReactElement {
  const { t } = useTranslation('cases');
  const query = useQuery(historyQuery(caseId));
  const [subject, setSubject] = useState<string | undefined>(undefined);
  return (
    <Async query={query}>
      {(entries) => (
        <>
          <SelectField
            id="historikk-vis"
            label={t('history.show.filter')}
            empty={t('history.show.all')}
            value={subject}
            onChange={setSubject}
            choices={SUBJECTS.map((value) => ({ value, label: t(`history.show.${value}`) }))}
          />
          <ol className="history">
            {entries
              .filter((entry) => subject === undefined || entry.subject === subject)
              .map((entry) => (
                <Entry key={`${entry.subject} ${entry.sequence} ${entry.at}`} entry={entry} />
              ))}
          </ol>
        </>
      )}
    </Async>
  );
}
