import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { enteredQuery } from '../../api/entry-queries';
import { dayOf } from '../../lib/dates';
import { Async } from '../../ui/async';
import { Heading, Paragraph } from '../../ui/digdir';

/** What the caseworker has begun to enter, to go on with. */
export function BegunEntries(): ReactElement {
  const { t } = useTranslation('entry');
  const query = useQuery(enteredQuery);
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('begun')}
      </Heading>
      <Async query={query}>
        {(cards) =>
          cards.length === 0 ? (
            <Paragraph>{t('none')}</Paragraph>
          ) : (
            <ul>
              {cards.map(({ id, applicantName, callName, updatedAt }) => (
                <li key={id}>
                  <Link className="ds-link" to="/min/soknad/$id/steg/$step" params={{ id, step: '1' }}>
                    {t('continue')}: <span className="as-written">{applicantName}</span>, {callName}
                  </Link>{' '}
                  <span className="subtle">{t('savedAt', { date: dayOf(updatedAt) })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Async>
    </section>
  );
}
