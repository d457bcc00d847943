import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_TABS, type CaseTab } from '../../areas/case-tabs';
import { Tabs } from '../../ui/tabs';

/** Parts of the case as links, so that each can be bookmarked and opened beside another. */
export function CaseTabs({
  id,
  chosen,
  unread,
}: {
  id: string;
  chosen: CaseTab;
  /** Messages that nobody here has read. */
  unread: number;
}): ReactElement {
  const { t } = useTranslation('cases');
  return (
    <Tabs label={t('case.parts')} chosen={chosen}>
      {CASE_TABS.map((tab) => (
        <Link
          key={tab}
          to="/saker/$id"
          params={{ id }}
          search={{ fane: tab }}
          replace
          activeProps={{}}
          aria-current={tab === chosen ? 'page' : undefined}
        >
          {tab === 'meldinger' && unread > 0 ? t('tabUnread', { count: unread }) : t(`tab.${tab}`)}
        </Link>
      ))}
    </Tabs>
  );
}
