import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries';

/** Whether the reader may look behind the overview: into a frame, its transfers and the proofs of the ledger. */
export function useLooksDeeper(): boolean {
  const { data: me } = useSuspenseQuery(meQuery);
  return me.user?.roles.some((role) => role === 'finance' || role === 'auditor') === true;
}
