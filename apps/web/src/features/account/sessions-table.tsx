import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '../../api/session-queries';
import { clockOf, dayOf } from '../../lib/dates';
import { DataTable, type Column } from '../../ui/data-table';
import { Button } from '../../ui/digdir';
import { StatusTag } from '../../ui/status-tag';

/** Names that are the same in every language. */
const BROWSERS: Readonly<Record<Exclude<OwnSession['browser'], 'other'>, string>> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};

interface Props {
  sessions: readonly OwnSession[];
  busy: boolean;
  onEnd: (session: OwnSession) => void;
}

/** One line a session; the one in use is left by logging out. */
export function SessionsTable({ sessions, busy, onEnd }: Props): ReactElement {
  const { t } = useTranslation('sessions');
  const at = (moment: string): string => t('at', { day: dayOf(moment), time: clockOf(moment) });
  const nameOf = ({ browser }: OwnSession): string =>
    browser === 'other' ? t('otherBrowser') : BROWSERS[browser];
  const columns: Column<OwnSession>[] = [
    {
      key: 'browser',
      head: t('column.browser'),
      cell: (session) => (
        <>
          <strong>{nameOf(session)}</strong> {session.isThis && <StatusTag state="open" text={t('this')} />}
        </>
      ),
    },
    { key: 'since', head: t('column.since'), cell: ({ startedAt }) => at(startedAt) },
    { key: 'seen', head: t('column.seen'), cell: ({ seenAt }) => at(seenAt) },
    {
      key: 'end',
      head: t('column.end'),
      cell: (session) =>
        session.isThis ? (
          <span className="subtle">{t('logOut')}</span>
        ) : (
          <Button
            variant="tertiary"
            data-color="danger"
            data-size="sm"
            disabled={busy}
            onClick={() => onEnd(session)}
          >
            {t('end')}
            <span className="ds-sr-only">
              {' '}
              {t('named', { browser: nameOf(session), since: at(session.startedAt) })}
            </span>
          </Button>
        ),
    },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={sessions} rowKey={({ id }) => id} />;
}
