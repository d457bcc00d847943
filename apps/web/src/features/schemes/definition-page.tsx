import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries';
import { definitionDraftQuery, definitionQuery, type Definition } from '../../api/scheme-queries';
import { DEFINITION_TABS, type DefinitionTab } from '../../lib/definition-tabs';
import { Async } from '../../ui/async';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { Tabs } from '../../ui/tabs';
import { BeginDraft } from './begin-draft';
import { DifferencesTab } from './differences-tab';
import { DraftEditor } from './draft-editor';
import { kindAt } from './kinds';
import { PreviewTab } from './preview-tab';
import { TrialTab } from './trial-tab';
import { VersionsTable } from './versions-table';

const route = getRouteApi('/ordninger-admin/$kind/$key');

function Edit({ definition }: { definition: Definition }): ReactElement {
  const { t } = useTranslation('schemes');
  const { data: me } = useSuspenseQuery(meQuery);
  const { draft } = definition;
  if (draft !== null) return <EditDraft id={draft.id} />;
  return me.user?.roles.includes('scheme_administrator') === true ? (
    <BeginDraft definition={definition} />
  ) : (
    <EmptyState text={t('noDraft')} />
  );
}

function EditDraft({ id }: { id: string }): ReactElement {
  return <Async query={useQuery(definitionDraftQuery(id))}>{(draft) => <DraftEditor draft={draft} />}</Async>;
}

function Part({ tab, definition }: { tab: DefinitionTab; definition: Definition }): ReactElement {
  const { t } = useTranslation('schemes');
  const { draft, kind } = definition;
  if (tab === 'rediger') return <Edit definition={definition} />;
  if (tab === 'forskjeller') return <DifferencesTab definition={definition} />;
  if (tab === 'versjoner') return <VersionsTable definition={definition} />;
  if (draft === null) return <EmptyState text={t('noDraft')} />;
  if (tab === 'forhandsvis') return <PreviewTab id={draft.id} />;
  return kind === 'rule-set' ? <TrialTab id={draft.id} /> : <EmptyState text={t('trial.rulesOnly')} />;
}

/** One rule set, form, workflow or call: its draft, how it differs, what it would change, how it looks, its versions. */
export function DefinitionPage(): ReactElement {
  const { t } = useTranslation('schemes');
  const { kind: word, key } = route.useParams();
  const { fane: tab = 'rediger' } = route.useSearch();
  const kind = kindAt(word);
  const query = useQuery(definitionQuery(kind, key));
  const draft = query.data?.draft ?? null;
  return (
    <Page
      width="wide"
      title={`${t(`kind.${kind}`)}: ${key}`}
      kicker={
        <>
          <Link className="ds-link" to="/ordninger-admin">
            {t('title')}
          </Link>{' '}
          {draft !== null && <StatusTag state={draft.state} text={t(`state.${draft.state}`)} />}
        </>
      }
    >
      <Tabs label={t('parts')} chosen={tab}>
        {DEFINITION_TABS.map((each) => (
          <Link
            key={each}
            to="/ordninger-admin/$kind/$key"
            params={{ kind: word, key }}
            search={{ fane: each }}
            replace
            activeProps={{}}
            aria-current={each === tab ? 'page' : undefined}
          >
            {t(`tab.${each}`)}
          </Link>
        ))}
      </Tabs>
      <Async query={query}>{(definition) => <Part tab={tab} definition={definition} />}</Async>
    </Page>
  );
}
