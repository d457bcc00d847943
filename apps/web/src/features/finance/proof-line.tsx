import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newestProofQuery } from '../../api/finance-queries';
import { clockOf, dayOf } from '../../lib/dates';
import { ExportLinks } from '../../saving/export-links';
import { useLooksDeeper } from './use-looks-deeper';

/** When the ledger was last proved and what was found, for those who may know; nothing before the first night. */
export function ProofLine(): ReactElement | null {
  const { t } = useTranslation('oversight');
  const mayKnow = useLooksDeeper();
  const { data } = useQuery({ ...newestProofQuery, enabled: mayKnow });
  const [newest] = data ?? [];
  if (!mayKnow || newest === undefined) return null;
  const when = { day: dayOf(newest.provenAt), clock: clockOf(newest.provenAt) };
  return (
    <>
      {newest.sound ? (
        <p className="under">{t('proof.sound', when)}</p>
      ) : (
        <p>
          <strong>{t('proof.broken', { ...when, names: newest.broken.join(', ') })}</strong>
        </p>
      )}
      <ExportLinks path="/api/ledger/proofs/export" label={t('proof.all')} />
    </>
  );
}
