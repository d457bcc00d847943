import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationsQuery } from '../../api/queries';
import { DraftList, isDraft } from '../../drafts/draft-list';
import { Heading, Paragraph } from '../../ui/digdir';

/** What has been begun under this call already, so that nobody starts twice. */
export function OpenDrafts({ callKey }: { callKey: string }): ReactElement | null {
  const { t } = useTranslation('draft');
  const { data = [] } = useQuery(applicationsQuery);
  const drafts = data.filter(isDraft).filter((card) => card.callKey === callKey && card.draft.open);
  if (drafts.length === 0) return null;
  return (
    <section className="box" aria-labelledby="paabegynt">
      <Heading level={2} data-size="2xs" id="paabegynt">
        {t('start.drafts')}
      </Heading>
      <Paragraph>{t('start.draftsText')}</Paragraph>
      <DraftList drafts={drafts} />
    </section>
  );
}
