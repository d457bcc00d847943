import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newestProofQuery } from '../../api/finance-queries';
import { meQuery } from '../../api/queries';
import { clockOf, dayOf } from '../../lib/dates';

/** When the ledger was last proved and what was found, for those who may know; nothing before the first night. */
export function ProofLine(): ReactElement | null {
  const { t } = useTranslation('oversight');
  const { data: me } = useSuspenseQuery(meQuery);
  const mayKnow = me.user?.roles.some((role) => role === 'finance' || role === 'auditor') === true;
  const { data } = useQuery({ ...newestProofQuery, enabled: mayKnow });
  const [newest] = data ?? [];
  if (!mayKnow || newest === undefined) return null;
  const when = { day: dayOf(newest.provenAt), clock: clockOf(newest.provenAt) };
  return newest.sound ? (
    <p className="under">{t('proof.sound', when)}</p>
  ) : (
    <p>
      <strong>{t('proof.broken', { ...when, names: newest.broken.join(', ') })}</strong>
    </p>
  );
}
