import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalFiguresQuery, proposalsQuery, type Proposal } from '../../../api/act-queries';
import { meQuery } from '../../../api/queries';
import { ExportLinks } from '../../../saving/export-links';
import { ShownOf } from '../../../saving/shown-of';
import { Async } from '../../../ui/async';
import { Button, Heading } from '../../../ui/digdir';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { FinanceMenu } from '../finance-menu';
import { ProposalsTable } from './proposals-table';
import './acts.css';

function Groups({ proposals }: { proposals: readonly Proposal[] }): ReactElement {
  const { t } = useTranslation('acts');
  const { data: figures } = useQuery(proposalFiguresQuery);
  const waiting = proposals.filter(({ state }) => state === 'proposed');
  const decided = proposals.filter(({ state }) => state !== 'proposed');
  const groups = [
    {
      ...{ title: t('list.waiting'), none: t('list.noneWaiting'), rows: waiting, waits: true },
      of: figures?.waiting ?? waiting.length,
    },
    {
      ...{ title: t('list.decided'), none: t('list.noneDecided'), rows: decided, waits: false },
      of: figures === undefined ? decided.length : figures.all - figures.waiting,
    },
  ];
  return (
    <>
      {groups.map(({ title, none, rows, waits, of }) => (
        <section className="section" key={title}>
          <Heading level={2} data-size="xs">
            {title} <span className="count num">{of}</span>
          </Heading>
          {rows.length === 0 ? (
            <EmptyState text={none} />
          ) : (
            <ProposalsTable caption={title} proposals={rows} waiting={waits} />
          )}
        </section>
      ))}
      <ShownOf shown={proposals.length} of={figures?.all} />
      <ExportLinks path="/api/finance/proposals/export" />
    </>
  );
}

/** What was proposed for the frames: what waits for a second person first, then what was decided. */
export function ProposalsPage(): ReactElement {
  const { t } = useTranslation('acts');
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useQuery(proposalsQuery());
  return (
    <Page
      width="wide"
      title={t('list.title')}
      intro={t('list.intro')}
      aside={
        me.user?.roles.includes('finance') === true && (
          <Button asChild data-size="sm">
            <Link to="/okonomi/ny">{t('new.link')}</Link>
          </Button>
        )
      }
    >
      <FinanceMenu year={Number(me.today.slice(0, 4))} />
      <Async query={query}>{(proposals) => <Groups proposals={proposals} />}</Async>
    </Page>
  );
}
