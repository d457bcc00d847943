import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '../../api/contract';
import { Button, Heading } from '../../ui/digdir';
import { MyCard } from './my-card';

/** So many at a time; a long list is unfolded bit by bit. */
const STEP = 10;

/** Applications of one heap, the newest change first. */
export function CardGroup({
  title,
  cards,
}: {
  title: string;
  cards: readonly ApplicationCard[];
}): ReactElement | null {
  const { t } = useTranslation('mine');
  const [shown, setShown] = useState(STEP);
  if (cards.length === 0) return null;
  const hidden = cards.length - shown;
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {title} <span className="subtle num">({cards.length})</span>
      </Heading>
      <ul className="card-list">
        {cards.slice(0, shown).map((card) => (
          <MyCard key={card.id} card={card} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="secondary" className="push-down" onClick={() => setShown(shown + STEP)}>
          {t('more', { count: Math.min(hidden, STEP) })}
        </Button>
      )}
    </section>
  );
}
