import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../api/act-queries';
import { Tag } from '../../../ui/digdir';

const COLORS = {
  proposed: 'info',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
  expired: 'warning',
} as const;

/** How far a proposal has come. */
export function StateTag({ state }: { state: ProposalState }): ReactElement {
  const { t } = useTranslation('acts');
  return (
    <Tag data-color={COLORS[state]} data-size="sm" className="status-tag">
      {t(`state.${state}`)}
    </Tag>
  );
}
