import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '../../api/contract';
import { applicationsQuery } from '../../api/queries';
import { Async } from '../../ui/async';
import { Button, Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { MyCard } from './my-card';

const OVER = new Set(['closed', 'withdrawn', 'rejected', 'dismissed', 'declined', 'expired']);

function Group({ title, cards }: { title: string; cards: readonly ApplicationCard[] }): ReactElement | null {
  if (cards.length === 0) return null;
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <ul className="card-list">
        {cards.map((card) => (
          <MyCard key={card.id} card={card} />
        ))}
      </ul>
    </section>
  );
}

/** Everything the person's companies have applied for; what waits for them stands first. */
export function MyPage(): ReactElement {
  const { t } = useTranslation('apply');
  const query = useQuery(applicationsQuery);
  return (
    <Async query={query}>
      {(cards) => {
        const over = cards.filter((card) => OVER.has(card.state));
        const todo = cards.filter((card) => card.todo !== null && !OVER.has(card.state));
        const waiting = cards.filter((card) => card.todo === null && !OVER.has(card.state));
        return (
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
            {cards.length === 0 && <EmptyState text={t('mine.empty')} />}
            <Group title={t('mine.todo')} cards={todo} />
            <Group title={t('mine.waiting')} cards={waiting} />
            <Group title={t('mine.over')} cards={over} />
          </Page>
        );
      }}
    </Async>
  );
}
