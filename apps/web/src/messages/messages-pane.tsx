import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries';
import { Alert, Button, Heading } from '../ui/digdir';
import { EmptyState } from '../ui/empty-state';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { MessageEntry } from './message-entry';
import './messages.css';
import { threadQuery, type Side } from './thread-query';
import { useMarkRead } from './use-mark-read';
import { WriteMessage } from './write-message';

interface Props {
  caseId: string;
  /** `applicant` in the applicant's case, `staff` in the county's. */
  side: Side;
}

/** What applicant and county have written to each other in a case, and room for the next message. */
export function MessagesPane({ caseId, side }: Props): ReactElement {
  const { t } = useTranslation('messages');
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useInfiniteQuery(threadQuery(side, caseId));
  const pages = query.data?.pages ?? [];
  const entries = pages.toReversed().flatMap((page) => page.entries);
  const marks = side === 'applicant' || me.user?.roles.includes('caseworker') === true;
  useMarkRead(side, caseId, entries, marks);
  const [newest] = pages;
  return (
    <section className="messages" aria-labelledby="meldinger">
      <Heading level={2} data-size="xs" id="meldinger">
        {t('title')}
      </Heading>
      <ProblemAlert error={query.error} />
      {newest === undefined && query.error === null && <Loading rows={4} />}
      {query.hasNextPage && (
        <Button
          variant="secondary"
          data-size="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
      {newest !== undefined && entries.length === 0 && <EmptyState text={t(`none.${side}`)} />}
      {entries.length > 0 && (
        <ol className="thread">
          {entries.map((entry) => (
            <MessageEntry key={`${entry.kind} ${entry.id}`} entry={entry} side={side} caseId={caseId} />
          ))}
        </ol>
      )}
      {newest?.whyNot && <Alert data-color="info">{newest.whyNot}</Alert>}
      {newest?.mayWrite && (
        <WriteMessage side={side} caseId={caseId} sub={me.user?.sub ?? ''} limits={newest.limits} />
      )}
    </section>
  );
}
