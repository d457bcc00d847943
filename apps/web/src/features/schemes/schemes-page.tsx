import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries';
import { schemesQuery, type DraftKind, type Schemes } from '../../api/scheme-queries';
import { dayOf, shortDate } from '../../lib/dates';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { ADDRESS } from './kinds';
import { NewScheme } from './new-scheme';

type Calls = Schemes['schemes'][number]['calls'];

interface Definition {
  kind: DraftKind;
  name: string;
  /** What people call it; its key where nobody gave it a name. */
  called?: string;
}

function ToDefinition({ kind, name, called = name }: Definition): ReactElement {
  return (
    <Link
      to="/ordninger-admin/$kind/$key"
      params={{ kind: ADDRESS[kind], key: name }}
      className="ds-link as-written"
    >
      {called}
    </Link>
  );
}

function Drafts({ drafts }: { drafts: Schemes['drafts'] }): ReactElement {
  const { t } = useTranslation('schemes');
  if (drafts.length === 0) return <EmptyState text={t('noDrafts')} />;
  return (
    <DataTable
      caption={t('drafts')}
      rows={drafts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'key',
          head: t('column.key'),
          cell: ({ kind, key }) => <ToDefinition kind={kind} name={key} />,
        },
        { key: 'kind', head: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'state',
          head: t('column.state'),
          cell: ({ state }) => <StatusTag state={state} text={t(`state.${state}`)} />,
        },
        {
          key: 'who',
          head: t('column.changedBy'),
          cell: ({ changedBy, changedAt }) => t('whoWhen', { who: changedBy, when: dayOf(changedAt) }),
        },
      ]}
    />
  );
}

function CallsOf({ name, calls }: { name: string; calls: Calls }): ReactElement {
  const { t } = useTranslation('schemes');
  return (
    <section className="section">
      <Heading level={3} data-size="2xs">
        {name}
      </Heading>
      {calls.length === 0 ? (
        <EmptyState text={t('noCalls')} />
      ) : (
        <DataTable
          caption={t('callsOf', { name })}
          rows={calls}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'name',
              head: t('column.name'),
              cell: (call) => <ToDefinition kind="call" name={call.key} called={call.name} />,
            },
            {
              key: 'key',
              head: t('column.key'),
              cell: ({ key }) => <span className="as-written">{key}</span>,
            },
            {
              key: 'state',
              head: t('column.state'),
              cell: ({ status }) => <StatusTag state={status} text={t(`status.${status}`)} />,
            },
            { key: 'from', head: t('column.opens'), cell: ({ opensOn }) => shortDate(opensOn) },
            {
              key: 'to',
              head: t('column.closes'),
              cell: ({ closesOn }) => (closesOn === null ? t('noEnd') : shortDate(closesOn)),
            },
          ]}
        />
      )}
    </section>
  );
}

/** The schemes with their calls, everything that is published in versions, and what is worked on. */
export function SchemesPage(): ReactElement {
  const { t } = useTranslation('schemes');
  const query = useQuery(schemesQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <Page width="wide" title={t('title')} intro={t('intro')}>
      <Async query={query} rows={10}>
        {({ schemes, definitions, drafts }) => (
          <>
            <section className="section">
              <Heading level={2} data-size="sm">
                {t('drafts')}
              </Heading>
              <Drafts drafts={drafts} />
            </section>
            {me.user?.roles.includes('scheme_administrator') === true && <NewScheme schemes={schemes} />}
            <section className="section">
              <Heading level={2} data-size="sm">
                {t('schemes')}
              </Heading>
              {schemes.map(({ key, name, calls }) => (
                <CallsOf key={key} name={name} calls={calls} />
              ))}
            </section>
            <section className="section">
              <Heading level={2} data-size="sm">
                {t('definitions')}
              </Heading>
              <DataTable
                caption={t('definitions')}
                rows={definitions}
                rowKey={({ kind, key }) => `${kind} ${key}`}
                columns={[
                  { key: 'kind', head: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
                  {
                    key: 'key',
                    head: t('column.key'),
                    cell: ({ kind, key }) => <ToDefinition kind={kind} name={key} />,
                  },
                  { key: 'version', head: t('column.version'), cell: ({ version }) => version },
                  {
                    key: 'when',
                    head: t('column.published'),
                    cell: ({ publishedAt }) => (publishedAt === null ? '–' : dayOf(publishedAt)),
                  },
                ]}
              />
            </section>
          </>
        )}
      </Async>
    </Page>
  );
}
