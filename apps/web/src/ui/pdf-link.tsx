import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DsLink } from './digdir';

const PAPERS = { receipt: 'pdfReceipt', application: 'pdfApplication', decision: 'pdfDecision' } as const;

/** A paper of a case, to be saved. */
export function PdfLink({ id, paper }: { id: string; paper: keyof typeof PAPERS }): ReactElement {
  const { t } = useTranslation('files');
  return (
    <DsLink href={`/api/applications/${id}/${paper}.pdf`} download>
      {t(PAPERS[paper])}
    </DsLink>
  );
}
