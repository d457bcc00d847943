import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/contract';
import { CASE_TABS, type CaseTab } from '../../areas/case-tabs';
import { Tabs } from '../../ui/tabs';

/** Parts of the case as links, so that each can be bookmarked and opened beside another. */
export function CaseTabs({ view, chosen }: { view: CaseView; chosen: CaseTab }): ReactElement {
  const { t } = useTranslation('cases');
  const { id, unreadMessages: count, madeByCounty } = view;
  const nameOf = (tab: CaseTab): string => {
    if (tab === 'meldinger' && count > 0) return t('tabUnread', { count });
    return tab === 'soknad' && madeByCounty ? t('tabAward') : t(`tab.${tab}`);
  };
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
          {nameOf(tab)}
        </Link>
      ))}
    </Tabs>
  );
}
