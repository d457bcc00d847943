import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { MY_CASE_PARTS, type MyCasePart } from '../../areas/my-case-parts';
import { Tabs } from '../../ui/tabs';

/** Parts of the case as links, so that each can be kept and sent on. */
export function CaseParts({ view, chosen }: { view: ApplicationView; chosen: MyCasePart }): ReactElement {
  const { t } = useTranslation('mine');
  const count = view.unreadMessages;
  const names: Record<MyCasePart, string> = {
    status: t('status'),
    soknad: t(view.madeByCounty ? 'award.tab' : 'application'),
    meldinger: count > 0 ? t('messagesNew', { count }) : t('messages'),
    dokumenter: t('documents'),
    vedtak: t('decision'),
    utbetaling: t('money'),
  };
  return (
    <Tabs label={t('parts')} chosen={chosen}>
      {MY_CASE_PARTS.map((part) => (
        <Link
          key={part}
          to="/min/sak/$id"
          params={{ id: view.id }}
          search={{ del: part }}
          replace
          activeProps={{}}
          aria-current={part === chosen ? 'page' : undefined}
        >
          {names[part]}
        </Link>
      ))}
    </Tabs>
  );
}
