import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries';

/** Whether the reader may do more here than read. */
export function useIsFinance(): boolean {
  const { data: me } = useSuspenseQuery(meQuery);
  return me.user?.roles.includes('finance') === true;
}

/** Whether the reader is one of those who may close a month, two of them together. */
export function useMaySign(): boolean {
  const { data: me } = useSuspenseQuery(meQuery);
  return me.user?.roles.some((role) => role === 'finance' || role === 'approver') === true;
}
