import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DsLink } from './digdir';

interface Props {
  id: string;
  paper: 'receipt' | 'application' | 'decision';
}

/** A paper of a case, to be saved. */
export function PdfLink({ id, paper }: Props): ReactElement {
  const { t } = useTranslation('files');
  return (
    <DsLink href={`/api/applications/${id}/${paper}.pdf`} download>
      {t(`pdf.${paper}`)}
    </DsLink>
  );
}
