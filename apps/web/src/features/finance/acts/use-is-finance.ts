import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../../api/queries';

/** Whether the reader may propose acts on frames. */
export function useIsFinance(): boolean {
  const { data: me } = useSuspenseQuery(meQuery);
  return me.user?.roles.includes('finance') === true;
}
