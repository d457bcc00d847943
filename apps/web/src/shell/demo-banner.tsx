import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/contract';
import { longDate } from '../lib/dates';

/** Tells that this is a demonstration, which day it is in it, and where its mail lies. */
export function DemoBanner({ me }: { me: Me }): ReactElement | null {
  const { t } = useTranslation();
  if (!me.demo) return null;
  return (
    <aside className="demo-banner" aria-label={t('demo.label')}>
      <div className="bar">
        <span>
          <strong>{t('demo.name')}</strong> <span className="wide-only">{t('demo.explanation')} </span>
          {t('demo.today', { date: longDate(me.today) })} <a href={me.demo.dateUrl}>{t('demo.move')}</a>
        </span>
        <a href={me.demo.mailUrl} target="_blank" rel="noreferrer">
          {t('demo.mail')}
        </a>
      </div>
    </aside>
  );
}
