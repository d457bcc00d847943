import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard, Party } from '../../api/contract';
import { applicationsQuery, meQuery } from '../../api/queries';
import { Async } from '../../ui/async';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { CardGroup } from './card-group';

const route = getRouteApi('/min');

const GROUPS = ['todo', 'processing', 'running', 'draft', 'over'] as const;

function Companies({
  parties,
  chosen,
}: {
  parties: readonly Party[];
  chosen: string | undefined;
}): ReactElement {
  const { t } = useTranslation('mine');
  const navigate = route.useNavigate();
  return (
    <SelectField
      id="felt-virksomhet"
      label={t('company')}
      value={chosen}
      empty={t('allCompanies')}
      choices={parties.map(({ orgnr, name }) => ({ value: orgnr, label: name }))}
      onChange={(virksomhet) => void navigate({ search: { virksomhet }, replace: true })}
    />
  );
}

function Cards({ cards, filtered }: { cards: readonly ApplicationCard[]; filtered: boolean }): ReactElement {
  const { t } = useTranslation(['apply', 'mine']);
  if (cards.length === 0) {
    return <EmptyState text={filtered ? t('mine:noneOfCompany') : t('mine.empty')} />;
  }
  return (
    <>
      {GROUPS.map((group) => (
        <CardGroup
          key={group}
          title={t(`mine:group.${group}`)}
          cards={cards.filter((card) => card.group === group)}
        />
      ))}
    </>
  );
}

/** Everything the person's companies have applied for; what waits for them stands first. */
export function MyPage(): ReactElement {
  const { t } = useTranslation('apply');
  const { user } = useSuspenseQuery(meQuery).data;
  const { virksomhet } = route.useSearch();
  const query = useQuery(applicationsQuery);
  const parties = user?.parties ?? [];
  return (
    <Async query={query}>
      {(cards) => (
        <Page
          title={t('mine.title')}
          intro={t('mine.intro')}
          aside={
            <Button asChild>
              <Link to="/" hash="utlysninger">
                {t('mine.find')}
              </Link>
            </Button>
          }
        >
          {parties.length > 1 && <Companies parties={parties} chosen={virksomhet} />}
          <Cards
            cards={cards.filter((card) => virksomhet === undefined || card.orgnr === virksomhet)}
            filtered={virksomhet !== undefined && cards.length > 0}
          />
        </Page>
      )}
    </Async>
  );
}
