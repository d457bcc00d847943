import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { checkQuery } from '../../api/queries';
import { Alert, Paragraph } from '../../ui/digdir';
import { useDraft } from './use-draft';

/** Where the server points when the company itself is what stands in the way. */
const APPLICANT = '/applicant';

/** Why this company cannot apply under this call, told on every step and not only when all is filled in. */
export function EligibilityAlert(): ReactElement | null {
  const { view } = useDraft();
  const { data } = useQuery(checkQuery(view.id));
  const against = (data?.faults ?? []).filter(
    ({ field }) => field === APPLICANT || field.startsWith(`${APPLICANT}/`),
  );
  if (against.length === 0) return null;
  return (
    <Alert data-color="warning">
      {against.map(({ code, message }) => (
        <Paragraph key={code}>{message}</Paragraph>
      ))}
    </Alert>
  );
}
