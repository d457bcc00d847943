import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../lib/dates';
import { StatusLine } from '../../ui/status-line';
import type { DraftState, SaveStatus } from './draft-saver';

const TONES: Record<SaveStatus, 'calm' | 'good' | 'bad'> = {
  clean: 'calm',
  typing: 'calm',
  saving: 'calm',
  saved: 'good',
  offline: 'bad',
  loggedOut: 'bad',
  conflict: 'bad',
  closed: 'bad',
  refused: 'bad',
};

export function SaveLine({ draft }: { draft: DraftState }): ReactElement {
  const { t } = useTranslation('apply');
  const { status, savedAt } = draft;
  const saved = savedAt === null ? t('save.auto') : t('save.savedAt', { time: clockOf(savedAt) });
  const text = status === 'clean' || status === 'saved' ? saved : t(`save.${status}`);
  return (
    <StatusLine tone={status === 'clean' && savedAt !== null ? 'good' : TONES[status]}>{text}</StatusLine>
  );
}
