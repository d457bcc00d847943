import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationsQuery } from '../../api/queries';
import { DraftList, isDraft } from '../../drafts/draft-list';
import { Heading } from '../../ui/digdir';

/** On the front page of somebody who is logged in: what they have begun and not sent. */
export default function MyDrafts(): ReactElement | null {
  const { t } = useTranslation('draft');
  const { data = [] } = useQuery(applicationsQuery);
  const drafts = data.filter(isDraft);
  if (drafts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="kladder">
      <Heading level={2} data-size="sm" id="kladder">
        {t('list.title')}
      </Heading>
      <DraftList drafts={drafts} />
    </section>
  );
}
