import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFilter, WorklistViews } from '../../api/contract';
import { sameFilter, searchOf } from './worklist-search';

/** The router marks a link by its path alone, unless it is told that the filter counts too. */
const WHOLE = { exact: true, includeSearch: true, explicitUndefined: true };

/** The ways people look at the cases: those everybody has, with their numbers, and those that were saved. */
export function ViewsBar({
  views,
  filter,
}: {
  views: WorklistViews | undefined;
  filter: SavedFilter;
}): ReactElement {
  const { t } = useTranslation('worklist');
  const here = (of: SavedFilter): 'page' | undefined => (sameFilter(of, filter) ? 'page' : undefined);
  return (
    <nav className="pills" aria-label={t('views.label')}>
      {views?.standard.map(({ key, filter: of, count, countIsExact }) => (
        <Link
          key={key}
          to="/saker"
          search={searchOf(of)}
          activeProps={{}}
          activeOptions={WHOLE}
          aria-current={here(of)}
        >
          {t(`views.${key}`)} <span className="num">{countIsExact ? count : t('views.more', { count })}</span>
        </Link>
      ))}
      {views?.saved.map((view) => (
        <Link
          key={view.id}
          to="/saker"
          search={searchOf(view.filter, view.columns)}
          activeProps={{}}
          activeOptions={WHOLE}
          aria-current={here(view.filter)}
          className="saved-view"
        >
          {view.name}
          {!view.mine && <span className="subtle">{t('views.by', { name: view.owner.name })}</span>}
        </Link>
      ))}
    </nav>
  );
}
