import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/queries';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { HistoryPane } from './history-pane';
import { TransfersPane } from './transfers-pane';

const route = getRouteApi('/saker/$id/historikk');

/** The whole trail of a case on one page: every act and every transfer. */
export function HistoryPage(): ReactElement {
  const { t } = useTranslation('cases');
  const { id } = route.useParams();
  const query = useQuery(caseQuery(id));
  return (
    <Async query={query}>
      {(view) => (
        <Page
          title={t('history.title', { number: view.caseNumber ?? '–' })}
          kicker={[view.applicantName, view.title].filter(Boolean).join(' · ')}
          aside={
            <Link className="ds-link" to="/saker/$id" params={{ id }}>
              {t('history.toCase')}
            </Link>
          }
        >
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('history.acts')}
            </Heading>
            <HistoryPane caseId={id} />
          </section>
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('transfers.title')}
            </Heading>
            <TransfersPane caseId={id} />
          </section>
        </Page>
      )}
    </Async>
  );
}
